/** The languages there are. */
import { sentences as en } from "./en";
import { sentences as es } from "./es";
import type { Language, Sentences } from "./sentences";

export const languages: Readonly<Record<Language, Sentences>> = { en, es };
