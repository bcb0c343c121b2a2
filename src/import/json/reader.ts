import { ID_PATTERN } from '../../issue/fields.ts';
import { fieldName, quote, type FieldPath } from '../../issue/problem.ts';
import type { Decision, Draft, LineFate } from '../draft.ts';
import { idOf } from '../id-of.ts';
import { knownFields } from '../known-fields.ts';
import { OwnPage } from '../own-page.ts';
import { BLANK_LINE } from '../source-lines.ts';
import { UNKNOWN_LANGUAGE } from '../unknown-language.ts';
import { isRecord, type JsonEntry } from './entries.ts';
import type { JsonPlaces } from './locate.ts';
import { isOwnIssue, isOwnPage, MADE_BY_SITE, ownFields } from './own-issue.ts';

/** Makes drafts of the entries of a JSON file, and knows what became of its lines. */
export class JsonReader {
	readonly drafts: Draft[] = [];
	readonly decisions: Decision[] = [];
	readonly #places: JsonPlaces;
	readonly #entries: { path: FieldPath; draft?: Draft; leftOut: Map<string, string> }[] = [];

	constructor(places: JsonPlaces) {
		this.#places = places;
	}

	read({ path, value, key }: JsonEntry): void {
		const line = this.#places.lineOf(path);
		const { title } = value;
		if (isOwnPage(value)) {
			this.#skip(path, 'ordinary page, which is no issue');
			const message = `${quote(title)} is an ordinary page, so no issue was made of it.`;
			this.decisions.push({ line, message, hint: 'Copy its Markdown into a page of your site.' });
			return;
		}
		if (typeof title !== 'string' || title.trim() === '') {
			this.#skip(path, 'has no title');
			const message = 'An object has no title, so no issue was made of it.';
			this.decisions.push({ line, message, hint: 'Give it a title, and import the file again.' });
			return;
		}
		const isOwn = isOwnIssue(value);
		const page = new OwnPage(isOwn ? String(value['url']) : '');
		const { id, language, category, body, ...rest } = withoutNull(isOwn ? ownFields(value, page) : value);
		const leftOut = new Map<string, string>();
		if (isOwn)
			for (const [field, reason] of Object.entries(MADE_BY_SITE)) {
				if (field in rest) leftOut.set(field, reason);
				delete rest[field];
			}
		const { data, unknown } = knownFields(rest);
		const tag = typeof language === 'string' && language ? language : UNKNOWN_LANGUAGE;
		const draft: Draft = {
			id: this.#id(id ?? key, title, line),
			language: tag,
			category: typeof category === 'string' ? category : '',
			data: withoutEmptyLists({ ...data, ...(tag !== UNKNOWN_LANGUAGE && { language: tag }) }),
			body: typeof body === 'string' ? page.body(body) : '',
			figures: page.figures,
		};
		for (const field of unknown) {
			leftOut.set(fieldName(field), 'no field of an issue');
			this.decisions.push({
				line: this.#places.lineOf([...path, ...field]),
				draft: draft.id,
				message: `${quote(fieldName(field))} is no field of an issue, so it was left out.`,
				hint: 'Put what it says into a field or into the text below, if readers need it.',
			});
		}
		this.#entries.push({ path, draft, leftOut });
		this.drafts.push(draft);
	}

	fate(line: number, content: string): LineFate {
		if (content.trim() === '') return { line, fate: { leftOut: BLANK_LINE } };
		const path = this.#places.lines[line - 1] ?? [];
		const entry = this.#entries.find((one) => one.path.every((key, index) => path[index] === key));
		if (!entry || path.length < entry.path.length) return { line, fate: { leftOut: 'around the issues' } };
		const inside = path.slice(entry.path.length);
		for (let length = inside.length; length >= 0; length--) {
			const reason = entry.leftOut.get(fieldName(inside.slice(0, length)));
			if (reason !== undefined) return { line, fate: { leftOut: reason } };
		}
		if (!entry.draft) return { line, fate: { leftOut: 'around the issues' } };
		const { id, language } = entry.draft;
		return { line, fate: { draft: id, language, field: fieldName(inside) || 'the issue' } };
	}

	#skip(path: FieldPath, reason: string): void {
		this.#entries.push({ path, leftOut: new Map([['', reason]]) });
	}

	#id(given: unknown, title: string, line: number): string {
		if (typeof given === 'string' && ID_PATTERN.test(given)) return given;
		const id = idOf(typeof given === 'string' && idOf(given) ? given : title) || `issue-${line}`;
		if (given !== undefined)
			this.decisions.push({
				line,
				draft: id,
				message: `The id ${quote(given)} cannot be a part of an address, so the draft is called "${id}".`,
				hint: 'Keep it, or rename the file in every language: lower-case letters, digits and hyphens.',
			});
		return id;
	}
}

function withoutNull(value: Record<string, unknown>): Record<string, unknown> {
	return clean(value) as Record<string, unknown>;
}

// JSON's word for a field that is not there.
function clean(value: unknown): unknown {
	if (Array.isArray(value)) return value.filter((item) => item !== null).map(clean);
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, item]) => item !== null && item !== undefined)
			.map(([key, item]) => [key, clean(item)]),
	);
}

function withoutEmptyLists(data: Record<string, unknown>): Draft['data'] {
	const causes = data['causes'];
	const filled = (value: Record<string, unknown>) =>
		Object.fromEntries(Object.entries(value).filter(([, item]) => !Array.isArray(item) || item.length > 0));
	return filled({
		...data,
		...(Array.isArray(causes) && {
			causes: causes.map((cause) => (isRecord(cause) ? filled(cause) : cause)),
		}),
	});
}
