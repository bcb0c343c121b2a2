/**
 * A language's name in the language of a reader, or its tag where it has no name.
 *
 * @example
 * languageName('en', 'id'); // 'Inggris'
 */
export function languageName(language: string, reader: string): string {
	try {
		// The second language is for readers whose own has no names: without it the machine's counts.
		return new Intl.DisplayNames([reader, 'en'], { type: 'language' }).of(language) ?? language;
	} catch {
		return language;
	}
}
