// What people see as one sign, of one or many characters: fast-check's own list takes seconds to make.

export const GRAPHEMES = [
  ...['a', 'Z', '7', ' ', '?', '.', '\n', '<', 'é', 'e\u0301', 'ə', 'İ', 'ß', 'й', 'и\u0306', 'Ё', 'ﬁ', 'ﷺ', 'Ω'],
  ...['क्षि', 'நி', '한', '각', '漢', 'か\u3099', '\u0e33', 'ש\u05c1', 'א', 'ع', '\u200f', '\u200d', '\ufeff'],
  ...['🙂', '👍🏽', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇦🇿', '1️⃣', '☎️', '𝒳', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢'],
];
