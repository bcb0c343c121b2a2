import { idOf } from '../id-of.ts';
import type { Draft } from '../draft.ts';
import type { ColumnField } from './columns.ts';
import { itemsIn, stepsIn } from './split.ts';

/** What a row says in one language. */
export type Values = Partial<Record<ColumnField, string>>;

type Fields = Record<string, unknown>;

/** The drafts of a table, filled row by row. */
export class DraftBuilder {
	readonly drafts: Draft[] = [];
	// Causes have the same ids in every language: those of the language that came first.
	readonly #causes = new Map<string, string[]>();

	/** The draft of an issue in a language, if a row began it. */
	find(id: string, language: string): Draft | undefined {
		return this.drafts.find((draft) => draft.id === id && draft.language === language);
	}

	/** Begins the draft of an issue. */
	begin(id: string, language: string, known: boolean, values: Values): Draft {
		const draft: Draft = {
			id,
			language,
			category: idOf(values.category ?? ''),
			data: { title: values.title, ...(known && { language }) } as Draft['data'],
			body: '',
			figures: [],
		};
		this.drafts.push(draft);
		return draft;
	}

	/**
	 * Adds what a row says.
	 *
	 * @returns the fields that could not be filled, because an earlier row says something else
	 */
	add(draft: Draft, values: Values): ColumnField[] {
		const data = draft.data as Fields;
		const clashes: ColumnField[] = SCALARS.filter((field) => !setOnce(data, field, values[field]));
		addErrors(data, values);
		for (const field of LISTS) addTo(data, field, itemsIn(values[field] ?? ''));
		const urls = (values.references ?? '').match(/https?:\/\/[^\s;|,"<>]+/g) ?? [];
		addTo(
			data,
			'references',
			urls.map((url) => ({ url })),
		);
		if (values.template)
			addTo(data, 'templates', [
				{ id: `text-${listOf(data, 'templates').length + 1}`, channel: 'other', body: values.template },
			]);
		const remedy = remedyOf(values);
		if (values.cause) addTo(data, 'causes', [this.#cause(draft, values, remedy)]);
		else if (Object.keys(remedy).length > 0 && REMEDY.some((field) => field in data)) {
			draft.body = joined(draft.body, values.steps);
			if (values.steps) clashes.push('steps');
		} else Object.assign(data, remedy);
		draft.body = joined(draft.body, values.body);
		return clashes;
	}

	#cause(draft: Draft, values: Values, remedy: Fields): Fields {
		const ids = this.#causes.get(draft.id) ?? [];
		this.#causes.set(draft.id, ids);
		const index = listOf(draft.data, 'causes').length;
		const wanted =
			idOf(values.causeId ?? values.cause ?? '')
				.slice(0, 40)
				.replace(/-$/, '') || `cause-${index + 1}`;
		ids[index] ??= ids.includes(wanted) ? `${wanted}-${index + 1}` : wanted;
		return {
			id: ids[index],
			title: values.cause,
			...(values.likelihood && { likelihood: values.likelihood.toLowerCase() }),
			...(values.check && { check: values.check }),
			...remedy,
		};
	}
}

const SCALARS = [
	'title',
	'description',
	'kind',
	'severity',
	'status',
	'fixedIn',
	'verifiedAt',
	'reviewEvery',
] as const;
const LISTS = ['symptoms', 'aliases', 'appliesTo', 'related'] as const;
const REMEDY = ['remedy', 'who', 'risk', 'steps', 'verify'] as const;

function setOnce(data: Fields, field: string, value: string | undefined): boolean {
	if (value === undefined || data[field] === value) return true;
	if (data[field] !== undefined) return false;
	data[field] = value;
	return true;
}

function addErrors(data: Fields, { message, code, shownIn }: Values): void {
	if (message === undefined) {
		// There is no message to put it beside; people search for it all the same.
		if (code !== undefined) addTo(data, 'aliases', itemsIn(code));
		return;
	}
	addTo(data, 'errors', [{ message, ...(code && { code }), ...(shownIn && { shownIn }) }]);
}

function remedyOf({ steps, remedy, who, risk, verify }: Values): Fields {
	const list = stepsIn(steps ?? '');
	const fields = { remedy: remedy?.toLowerCase(), who: who?.toLowerCase(), risk, verify };
	return {
		...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
		...(list.length > 0 && { steps: list }),
	};
}

function addTo(data: Fields, field: string, items: readonly unknown[]): void {
	const list = listOf(data, field);
	const known = new Set(list.map((item) => JSON.stringify(item)));
	const fresh = items.filter((item) => !known.has(JSON.stringify(item)));
	if (fresh.length > 0) data[field] = [...list, ...fresh];
}

function listOf(data: Fields, field: string): unknown[] {
	return (data[field] as unknown[] | undefined) ?? [];
}

function joined(...texts: (string | undefined)[]): string {
	return texts.filter(Boolean).join('\n\n');
}
