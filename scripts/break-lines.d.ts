/** The script with a new line after the first comma or semicolon at which one has become `longest` characters long. */
export function breakLines(script: string, longest: number): string;
