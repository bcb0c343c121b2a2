import { fieldName, type FieldPath } from '../../issue/problem.ts';
import type { Draft } from '../draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import { languageOf } from './language.ts';

const UNKNOWN = 'und';
/** So many words would tell their language, if it were one that we know. */
const ENOUGH_WORDS = 8;
const NAMES: Record<string, string> = { en: 'English', id: 'Indonesian' };

/**
 * The language of most of an issue's prose. Where the prose does not tell, what the page says of
 * itself or what most of it is written in; a person is asked about what is in another language.
 */
export function draftLanguage(
	writer: DraftWriter,
	page: { declared?: string | undefined; words: string },
): string {
	const told = Array.from(proseOf(writer), ({ path, text }) => ({ path, text, language: languageOf(text) }));
	const sizes = new Map<string, number>();
	for (const { text, language } of told)
		if (language && language !== UNKNOWN) sizes.set(language, (sizes.get(language) ?? 0) + text.length);
	const [most] = [...sizes].toSorted(([, a], [, b]) => b - a);
	const isShort =
		told
			.map(({ text }) => text)
			.join(' ')
			.split(/\s+/).length < ENOUGH_WORDS;
	const around = page.declared ?? (isShort ? languageOf(page.words) : undefined);
	// Whoever puts it into a folder of the site asks about one that stays unknown.
	const language = most?.[0] ?? around ?? UNKNOWN;
	askAboutOthers(writer, language, told);
	return language;
}

function askAboutOthers(
	writer: DraftWriter,
	language: string,
	told: { path: FieldPath; language: string | undefined }[],
): void {
	const others = Map.groupBy(
		told.filter((part) => part.language !== undefined && part.language !== language),
		(part) => part.language!,
	);
	for (const [other, found] of others) {
		const fields = [...new Set(found.map(({ path }) => fieldName(path)))];
		const line = [...writer.fields].find(([, { field }]) => fields.some((name) => field === name))?.[0];
		writer.ask(
			line,
			`Most of this issue is in ${nameOf(language)}; ${fields.join(', ')} ${fields.length === 1 ? 'is' : 'are'} in ${nameOf(other)}.`,
			'Translate it, or leave it where it is what the reader sees on the screen.',
			{ field: fields[0]!, topic: 'language' },
		);
	}
}

function nameOf(language: string): string {
	return NAMES[language] ? `${NAMES[language]} (${language})` : language;
}

function* proseOf({ data, body }: DraftWriter): Generator<{ path: FieldPath; text: string }> {
	const { title, description, symptoms, risk, verify, causes, steps, errors } = data as Draft['data'];
	// A title that is the message is in the language of the screen.
	const isMessage = errors?.some(({ message }) => message === title);
	yield* parts({ title: isMessage ? undefined : title, description, symptoms, risk, verify, steps }, []);
	yield* parts({ causes }, []);
	for (const text of body) yield { path: ['body'], text: text.replace(/^(`{3,})[\s\S]*?^\1`*$/gm, '') };
}

const NO_PROSE = new Set(['id', 'code', 'template', 'image', 'remedy', 'who', 'likelihood', 'link']);

function* parts(value: unknown, path: FieldPath): Generator<{ path: FieldPath; text: string }> {
	if (typeof value === 'string') yield { path: path.at(-1) === 'do' ? path.slice(0, -1) : path, text: value };
	else if (Array.isArray(value))
		for (const [index, item] of value.entries()) yield* parts(item, [...path, index]);
	else if (value && typeof value === 'object')
		for (const [key, item] of Object.entries(value))
			if (!NO_PROSE.has(key)) yield* parts(item, [...path, key]);
}
