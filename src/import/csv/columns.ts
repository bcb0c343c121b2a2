/** A field that a column can hold. */
export type ColumnField = keyof typeof NAMES;

/** What a column's header says. */
export interface Column {
	header: string;
	/** Undefined where the header is not known. */
	field?: ColumnField;
	/** Language tag, where the header names one. */
	language?: string;
}

// Headers of spreadsheets and of help desks, in English and Indonesian.
const NAMES = {
	id: 'id, slug, key, article id, issue id, id masalah, id artikel',
	title:
		'title, judul, subject, subjek, name, nama, question, pertanyaan, problem, masalah, issue, topic, topik',
	description: 'description, deskripsi, summary, ringkasan, keterangan, meta description',
	language: 'language, bahasa, lang, locale',
	category: 'category, kategori, section, folder, bagian',
	kind: 'kind, jenis',
	message: 'error, errors, error message, message, pesan, pesan error, pesan kesalahan, error text',
	code: 'code, kode, error code, kode error',
	shownIn: 'shown in, shownin, muncul di, where',
	symptoms: 'symptom, symptoms, gejala, keluhan',
	aliases: 'alias, aliases, keywords, kata kunci, sebutan lain',
	appliesTo: 'applies to, appliesto, berlaku untuk, product, produk',
	severity: 'severity, dampak',
	status: 'status',
	fixedIn: 'fixed in, fixedin, diperbaiki di',
	verifiedAt: 'verified at, verifiedat, last checked, terakhir diperiksa',
	reviewEvery: 'review every, reviewevery',
	causeId: 'cause id, id penyebab',
	cause: 'cause, penyebab, reason, alasan, possible cause, kemungkinan, kemungkinan penyebab',
	likelihood: 'likelihood, how often, seberapa sering',
	check: 'check, how to tell, cara memastikan, cek',
	remedy: 'remedy, kind of fix, jenis solusi',
	who: 'who, siapa, who can do it, siapa yang bisa melakukannya',
	risk: 'risk, risiko, warning, peringatan',
	steps:
		'steps, step, langkah, langkah langkah, solution, solusi, resolution, penyelesaian, fix, what to do, cara mengatasi',
	verify: 'verify, how to know it worked, expected result, hasil, tanda masalah sudah selesai',
	template: 'template, reply, balasan, canned response, macro, text to send, teks siap kirim',
	related: 'related, terkait, masalah terkait',
	references: 'references, reference, source, sources, sumber, url, link, html url, tautan',
	body: 'body, content, isi, text, teks, html body, body html, answer, jawaban, article, artikel',
} as const;

const FIELDS = new Map(
	Object.entries(NAMES).flatMap(([field, names]) =>
		names.split(', ').map((name) => [name, field as ColumnField] as const),
	),
);

const LANGUAGES = new Map([
	['english', 'en'],
	['inggris', 'en'],
	['indonesian', 'id'],
	['indonesia', 'id'],
	['bahasa indonesia', 'id'],
]);

/**
 * What the headers of a table mean together: beside `cause_en`, `cause_id` is the cause in Indonesian
 * and not its id.
 */
export function columnsOf(headers: readonly string[]): Column[] {
	const columns = headers.map(columnOf);
	const hasCauses = columns.some(({ field, language }) => field === 'cause' && language !== undefined);
	return columns.map((column) => {
		const isIndonesian = hasCauses && column.field === 'causeId' && /[^a-z]id\W*$/i.test(column.header);
		return isIndonesian ? { ...column, field: 'cause', language: 'id' } : column;
	});
}

/**
 * What a header means, however it is spelled.
 *
 * @example
 * columnOf('Judul (ID)'); // { header: 'Judul (ID)', field: 'title', language: 'id' }
 */
function columnOf(header: string): Column {
	const words = header
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	const field = FIELDS.get(words) ?? FIELDS.get(words.replaceAll(' ', ''));
	if (field) return { header, field };
	const [, name, last] =
		/^(.*?) (english|inggris|indonesian|bahasa indonesia|indonesia|[a-z]{2})$/.exec(words) ?? [];
	const named = FIELDS.get(name ?? '');
	if (!named || last === undefined) return { header };
	return { header, field: named, language: LANGUAGES.get(last) ?? last };
}
