// Posts in four languages, with a question to each and what is to be answered.

export interface PostInLanguage {
  language: 'en' | 'ru' | 'az' | 'tr';
  text: string;
  question: string;
  /** Stands in the answer. */
  answer: string;
}

export const postsInLanguages: readonly PostInLanguage[] = [
  {
    language: 'en',
    text: 'Mayor Olga Petersen opened a new bridge in Riverton on Monday. It cost 12 million euros. The work took three years, and four hundred people were employed.',
    question: 'Who opened the bridge?',
    answer: 'Olga Petersen',
  },
  {
    language: 'ru',
    text: 'Мэр Ольга Петрова открыла новый мост в Тверской области в понедельник. Он обошёлся в 12 миллионов рублей. Работы продолжались три года.',
    question: 'Кто открыл мост?',
    answer: 'Ольга Петрова',
  },
  {
    language: 'az',
    text: 'Bələdiyyə sədri Aysel Məmmədova bazar ertəsi Gəncədə yeni körpü açdı. Körpü 12 milyon manata başa gəldi. İşlər üç il çəkdi və dörd yüz nəfər çalışdı.',
    question: 'Körpünü kim açdı?',
    answer: 'Aysel Məmmədova',
  },
  {
    language: 'tr',
    text: 'Belediye Başkanı Ayşe Yılmaz pazartesi günü Bursa’da yeni bir köprü açtı. Köprü 12 milyon liraya mal oldu. Çalışmalar üç yıl sürdü ve dört yüz kişi görev aldı.',
    question: 'Köprüyü kim açtı?',
    answer: 'Ayşe Yılmaz',
  },
];
