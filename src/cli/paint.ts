// Colours for a terminal; plain text for anything else.
import { styleText } from 'node:util';

const STYLES = { bold: 'bold', dim: 'dim', red: 'red', green: 'green', yellow: 'yellow', cyan: 'cyan' } as const;

export type Paint = Readonly<Record<keyof typeof STYLES, (text: string) => string>>;

/** @param colours  false leaves every text as it is */
export function createPaint(colours: boolean): Paint {
  const paintAs = (style: keyof typeof STYLES) => (text: string) => (colours ? styleText(STYLES[style], text) : text);
  return Object.fromEntries(
    (Object.keys(STYLES) as (keyof typeof STYLES)[]).map((style) => [style, paintAs(style)]),
  ) as Paint;
}
