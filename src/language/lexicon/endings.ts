// Endings of Turkish and Azerbaijani words, folded (no diacritics, y as i, doubled letters once): table only, no logic.
// A form is taken apart into any row of them; order and vowel harmony are not checked.

export const AGGLUTINATIVE_ENDINGS: readonly string[] = [
  'lar ler im in um un i u a e si su ni nu na ne nin nun da de ta te dan den tan ten nda nde ndan nden ia ie',
  'la le ila ile ca ce li lu lik luk lig lug siz suz ci cu ki miz muz niz nuz imiz umuz dir dur tir tur',
  'di du ti tu mis mus ib ub ip up ir ur ar er r acak ecek acag eceg mali meli mak mek mag meg ma me ior',
  'an en dik duk dig dug tik tig tuk il ul n l is us t arak erek ken sa se mi mu lan len las les idi s m k iam iem',
]
  .join(' ')
  .split(' ');
