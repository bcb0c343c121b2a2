import type { WritingRule } from './rule.ts';
import { excerpt } from './sentences.ts';

const KAMU = /(?<![\p{L}-])(?:kamu|kalian)(?![\p{L}-])/iu;
const ANDA = /(?<![\p{L}-])Anda(?![\p{L}-])/u;

/** An Indonesian page keeps to one way to call the reader. */
export const addressIsOne: WritingRule = ({ language, prose }, report) => {
	if (language !== 'id') return;
	const kamu = prose.find(({ words }) => KAMU.test(words));
	if (!kamu || !prose.some(({ words }) => ANDA.test(words))) return;
	report(
		'mixed-address',
		kamu.path,
		`The page says Anda elsewhere, but here "${KAMU.exec(kamu.words)![0]}": ${excerpt(kamu.text)}`,
		'Keep to one of the two; Anda is the polite one.',
		kamu.line === undefined ? {} : { line: kamu.line, column: 1 },
	);
};

// Words that are stressed so; names, codes and statuses are in capitals for other reasons.
const SHOUTED =
	/(?<![\p{L}\p{N}_-])(?:NOT|NEVER|MUST|ALWAYS|ONLY|WARNING|IMPORTANT|ATTENTION|CAUTION|STOP|PLEASE|JANGAN|HARUS|PENTING|WAJIB|TIDAK|BUKAN|PERHATIAN|PERINGATAN|HANYA|SELALU|MOHON)(?![\p{L}\p{N}_-])/u;

/** Nothing is stressed by capitals. */
export const nothingIsShouted: WritingRule = ({ prose }, report) => {
	for (const { path, words, line } of prose) {
		const word = SHOUTED.exec(words)?.[0];
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
