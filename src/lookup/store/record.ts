/** What a reader is shown of an issue. */
export interface LookupRecord {
	id: string;
	/** Error messages as they are published, in the order of the document's first templates. */
	messages: string[];
	/** One for each locale of the site. */
	locales: LocaleRecord[];
}

/** An issue as a reader of one locale finds it. */
export interface LocaleRecord {
	title: string;
	/** BCP 47 tag of the title, which is another than the locale's where it lacks the issue. */
	language: string;
	/** Address of its page below the site's base, such as `en/issues/pairing-error/`. */
	path: string;
	/** Most likely first. `id` is the anchor on the page. */
	causes: { id: string; title: string }[];
}

/** A record as a file holds it: short, and without what its locale says already. */
export type StoredRecord = [
	id: string,
	title: string,
	messages: string[],
	causes: [id: string, title: string][],
	path?: string,
	language?: string,
];

/** A locale of the site, as the index knows it. */
export interface LookupLocale {
	/** First folder of its addresses; empty for the root locale. */
	path: string;
	/** BCP 47 tag. */
	language: string;
	/** What stands around an issue's id in its address: `en/issues/` and `/`. */
	issues: [before: string, after: string];
}

/** Makes a record short. */
export function storeRecord(record: LookupRecord, locale: number, of: LookupLocale): StoredRecord {
	const { title, language, path, causes } = record.locales[locale]!;
	const stored: StoredRecord = [
		record.id,
		title,
		record.messages,
		causes.map((cause) => [cause.id, cause.title]),
	];
	const isUsual = path === of.issues[0] + record.id + of.issues[1];
	if (!isUsual || language !== of.language) stored.push(isUsual ? '' : path);
	if (language !== of.language) stored.push(language);
	return stored;
}

/** The other way round. */
export function readRecord(
	stored: StoredRecord,
	of: LookupLocale,
): LocaleRecord & Pick<LookupRecord, 'id' | 'messages'> {
	const [id, title, messages, causes, path, language = of.language] = stored;
	return {
		id,
		title,
		messages,
		language,
		path: path || of.issues[0] + id + of.issues[1],
		causes: causes.map(([cause, name]) => ({ id: cause, title: name })),
	};
}
