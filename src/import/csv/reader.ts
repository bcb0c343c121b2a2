import { quote } from '../../issue/problem.ts';
import type { Decision, Draft, Imported, LineFate } from '../draft.ts';
import { idOf } from '../id-of.ts';
import { BLANK_LINE } from '../source-lines.ts';
import { UNKNOWN_LANGUAGE } from '../unknown-language.ts';
import { DraftBuilder, type Values } from './build.ts';
import { columnsOf, type Column, type ColumnField } from './columns.ts';
import { htmlText, isHtml } from './html-text.ts';
import type { Row } from './table.ts';

// Words that are shown letter for letter, so that a < in them is no HTML.
const VERBATIM = new Set<ColumnField>(['message', 'code', 'template', 'id']);

// What columns are called in the frontmatter, where that is not their own name.
const FIELDS: Partial<Record<ColumnField, string>> = {
	message: 'errors.message',
	code: 'errors.code',
	shownIn: 'errors.shownIn',
	cause: 'causes.title',
	causeId: 'causes.id',
};

// Where a column's words are in the frontmatter, where that is not the column's own name.
const PLACES: Partial<Record<ColumnField, string>> = {
	message: 'errors',
	code: 'errors',
	shownIn: 'errors',
	cause: 'causes',
	causeId: 'causes[].id',
	template: 'templates',
};

/** Makes drafts of the rows of a table, and knows what became of its lines. */
export class TableReader {
	readonly decisions: Decision[] = [];
	readonly #builder = new DraftBuilder();
	/** Ids of drafts by the ids of the rows. */
	readonly #names = new Map<string, string>();
	readonly #columns: Column[];
	readonly #languages: string[];
	readonly #fates = new Map<number, LineFate['fate']>();

	constructor([header, ...rows]: readonly Row[]) {
		const names = new Map(header?.cells.map(({ column, text }) => [column, text]));
		const width = Math.max(0, ...names.keys()) + 1;
		this.#columns = columnsOf(Array.from({ length: width }, (_, column) => names.get(column) ?? ''));
		// Ids are made of the English words, where there are any.
		this.#languages = [...new Set(this.#columns.flatMap(({ language }) => language ?? []))].toSorted(
			(a, b) => Number(b === 'en') - Number(a === 'en'),
		);
		for (let line = header?.from ?? 1; line <= (header?.to ?? 0); line++)
			this.#fates.set(line, { leftOut: 'names of the columns' });
		this.#dropDoubles();
		this.#reportColumns(rows);
		for (const row of rows) if (row.cells.length > 0) this.#read(row);
		for (const draft of this.drafts) this.#decideKind(draft);
	}

	get drafts(): Draft[] {
		return this.#builder.drafts;
	}

	/** The columns by their fields. */
	get columns(): NonNullable<Imported['columns']> {
		return this.#columns.flatMap(({ field, header, language }) =>
			field ? { field: FIELDS[field] ?? field, header, ...(language !== undefined && { language }) } : [],
		);
	}

	fate(line: number, text: string): LineFate {
		if (text.trim() === '') return { line, fate: { leftOut: BLANK_LINE } };
		return { line, fate: this.#fates.get(line) ?? { leftOut: 'empty row' } };
	}

	// Two columns of one field: the first one is it.
	#dropDoubles(): void {
		const seen = new Set<string>();
		for (const column of this.#columns) {
			const name = `${column.field} ${column.language ?? ''}`;
			if (column.field && seen.has(name)) delete column.field;
			seen.add(name);
		}
	}

	#reportColumns(rows: readonly Row[]): void {
		for (const [index, { header, field }] of this.#columns.entries()) {
			if (field) continue;
			const filled = rows.filter(({ cells }) => cells.some(({ column }) => column === index));
			if (filled.length === 0 && header === '') continue;
			this.decisions.push({
				line: 1,
				message: `The column ${quote(header)} is no field of an issue, so its cells were left out (rows with text in it: ${filled.length}).`,
				hint: 'Rename it to the field it is, such as title, error, cause or steps, and import again; or leave it.',
			});
		}
		if (!this.#columns.some(({ field }) => field === 'title'))
			this.decisions.push({
				line: 1,
				message: `No column is the title: ${this.#columns.map(({ header }) => quote(header)).join(', ')}.`,
				hint: 'Name the column title or judul, in the first line.',
			});
	}

	#read(row: Row): void {
		const all = this.#valuesOf(row);
		const own = all.get('') ?? {};
		const languages = this.#languages.filter((language) => all.has(language));
		const named = [own, ...languages.map((language) => all.get(language) ?? {})];
		const find = (field: ColumnField) => named.find((values) => values[field] !== undefined)?.[field];
		const id = this.#id(find('id'), find('title'), row.from);
		const drafts =
			languages.length > 0
				? languages.map((language) => this.#add(row, id, language, { ...own, ...all.get(language) }))
				: [this.#add(row, id, own.language, own)];
		this.#account(row, drafts);
	}

	/** What a row says, by language; under an empty name what it says in any. */
	#valuesOf({ cells }: Row): Map<string, Values> {
		const all = new Map<string, Values>();
		for (const { column, text, from } of cells) {
			const { field, language = '', header } = this.#columns[column] ?? {};
			if (!field) continue;
			const values = all.get(language) ?? {};
			all.set(language, values);
			values[field] = VERBATIM.has(field) || !isHtml(text) ? text : this.#words(text, header ?? '', from);
		}
		return all;
	}

	#words(html: string, header: string, line: number): string {
		const { text, images } = htmlText(html);
		const pictures = images.length > 0 ? `, without these pictures: ${images.join(', ')}` : '';
		this.decisions.push({
			line,
			message: `The cell of ${quote(header)} is HTML; its words, links and lists were kept${pictures}.`,
			hint: 'Read it through, and put each picture beside the issue with a text that describes it.',
		});
		return text;
	}

	#add(row: Row, id: string, said: string | undefined, values: Values): Draft | undefined {
		const language = said ?? UNKNOWN_LANGUAGE;
		const line = row.from;
		const known = id === '' ? undefined : this.#builder.find(id, language);
		if (!known && (values.title === undefined || id === '')) {
			this.decisions.push({
				line,
				message: `The row has nothing in ${this.#columnName('title', said)}, so no issue was made of it.`,
				hint: 'Give it a title and import again; a row that goes on with another issue needs its id.',
			});
			return undefined;
		}
		const draft = known ?? this.#builder.begin(id, language, said !== undefined, values);
		for (const field of this.#builder.add(draft, values)) {
			this.decisions.push({
				line,
				draft: id,
				message:
					field === 'steps'
						? `An earlier row of this issue has something in ${this.#columnName('steps', said)} too, and neither names a cause, so these steps stand in the text below the fields.`
						: `In ${this.#columnName(field, said)} stands ${quote(values[field])} here and ${quote(Reflect.get(draft.data, field))} in an earlier row, which was kept.`,
				hint:
					field === 'steps'
						? 'Make a cause of each: give both rows one in a column cause or penyebab, or write causes in the draft.'
						: 'Decide which one is right, or give the row an id of its own.',
			});
		}
		if (values.code && !values.message)
			this.decisions.push({
				line,
				draft: id,
				message: `The row has ${quote(values.code)} in ${this.#columnName('code', said)} and no error message, so the code was put among the aliases.`,
				hint: 'Add the message as it is shown, with the code, to errors.',
			});
		return draft;
	}

	/** A column as the person knows it: by its own header. */
	#columnName(field: ColumnField, language: string | undefined): string {
		const named = this.#columns.filter((column) => column.field === field);
		const column = named.find((one) => one.language === language) ?? named.find((one) => !one.language);
		return column ? `the column ${quote(column.header)}` : `a column ${field}`;
	}

	// A number of a help desk says nothing in an address, so the first title with it is the name.
	#id(id: string | undefined, title: string | undefined, line: number): string {
		if (id === undefined) return title === undefined ? '' : idOf(title) || `issue-${line}`;
		const name = this.#names.get(id) ?? (/\d/.test(id) && !/\p{L}/u.test(id) ? idOf(title ?? '') : idOf(id));
		if (name !== '') this.#names.set(id, name);
		return name || (title === undefined ? '' : `issue-${line}`);
	}

	#account({ cells, from, to }: Row, drafts: readonly (Draft | undefined)[]): void {
		const first = drafts.find((draft) => draft !== undefined);
		for (let line = from; line <= to; line++) {
			const fields = cells
				.filter((cell) => cell.from <= line && cell.to >= line)
				.flatMap(({ column }) => {
					const { field, language } = this.#columns[column] ?? {};
					if (!field) return [];
					const name = PLACES[field] ?? field;
					return [language === undefined ? name : `${name} (${language})`];
				});
			if (!first) this.#fates.set(line, { leftOut: 'row without a title' });
			else if (fields.length === 0) this.#fates.set(line, { leftOut: 'column that is no field of an issue' });
			else
				this.#fates.set(line, {
					draft: first.id,
					language: first.language,
					field: [...new Set(fields)].join(', '),
				});
		}
	}

	#decideKind({ id, data }: Draft): void {
		if (data.errors || data.kind) return;
		data.kind = 'symptom';
		this.decisions.push({
			draft: id,
			message:
				'There is no error message, so the issue was taken for something that a reader notices (kind: symptom).',
			hint: 'Add the message to errors and remove kind, or write kind: procedure for something to get done.',
		});
	}
}
