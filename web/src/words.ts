// The few words the script itself says, in the language of the page. The server translates everything else.

import { ARABIC } from "./words/arabic.ts";
import { ENGLISH, type Words } from "./words/english.ts";
import { PERSIAN } from "./words/persian.ts";
import { RUSSIAN } from "./words/russian.ts";
import { TURKISH } from "./words/turkish.ts";

const SPOKEN: Record<string, Words> = { en: ENGLISH, ar: ARABIC, ru: RUSSIAN, tr: TURKISH, fa: PERSIAN };

/** Whose marks stand in numbers: Western digits in every language, as in the register. */
const NUMBERS: Record<string, string> = { ru: "ru", tr: "tr" };

/** The page's language, as its `<html lang>` says. */
export const language = document.documentElement.lang.split("-")[0] || "en";

/** The words in the page's language. */
export const words: Words = SPOKEN[language] ?? ENGLISH;

/** Counts as the page writes them. */
export function counted(n: number): string {
  return n.toLocaleString(NUMBERS[language] ?? "en-GB");
}

/** How many of something, so that no language has to bend the word after the number. */
export function tally(n: number, what: string): string {
  return words.tally.replace("{n}", counted(n)).replace("{what}", what);
}

/** A distance a person can picture: 350 m, 6 km. */
export function distance(metres: number): string {
  if (metres < 1000) return `${counted(Math.round(metres))} ${words.metres}`;
  return `${counted(Math.round(metres / 100) / 10)} ${words.kilometres}`;
}
