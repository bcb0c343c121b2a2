import type { WritingRule } from './rule.ts';
import { excerpt, ownWords } from './sentences.ts';
import { proseOf } from './texts.ts';

const KAMU = /(?<![\p{L}-])(?:kamu|kalian)(?![\p{L}-])/iu;
const ANDA = /(?<![\p{L}-])Anda(?![\p{L}-])/u;

/** An Indonesian page keeps to one way to call the reader. */
export const addressIsOne: WritingRule = (writing, report) => {
	if (writing.language !== 'id') return;
	const passages = [...proseOf(writing)].map((passage) => ({ ...passage, text: ownWords(passage.text) }));
	const kamu = passages.find(({ text }) => KAMU.test(text));
	if (!kamu || !passages.some(({ text }) => ANDA.test(text))) return;
	report(
		'mixed-address',
		kamu.path,
		`The page says Anda elsewhere, but here "${KAMU.exec(kamu.text)![0]}": ${excerpt(kamu.text)}`,
		'Keep to one of the two; Anda is the polite one.',
		kamu.line === undefined ? {} : { line: kamu.line, column: 1 },
	);
};

// Words that are stressed so; names, codes and statuses are in capitals for other reasons.
const SHOUTED =
	/(?<![\p{L}\p{N}_-])(?:NOT|NEVER|MUST|ALWAYS|ONLY|WARNING|IMPORTANT|ATTENTION|CAUTION|STOP|PLEASE|JANGAN|HARUS|PENTING|WAJIB|TIDAK|BUKAN|PERHATIAN|PERINGATAN|HANYA|SELALU|MOHON)(?![\p{L}\p{N}_-])/u;

/** Nothing is stressed by capitals. */
export const nothingIsShouted: WritingRule = (writing, report) => {
	for (const { path, text, line } of proseOf(writing)) {
		const word = SHOUTED.exec(ownWords(text))?.[0];
		if (!word) continue;
		report(
			'shouting',
			path,
			`"${word}" is in capitals, which reads as shouting.`,
			`Write "${word.toLowerCase()}"; what costs something can stand in risk.`,
			line === undefined ? {} : { line, column: 1 },
		);
	}
};
