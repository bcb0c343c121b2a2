import type { KnownLanguage, WritingRule } from './rule.ts';
import { excerpt, ownWords, sentencesOf } from './sentences.ts';
import { stepsOf } from './texts.ts';
import { ACTIONS } from './verbs.ts';

const NOTHING: ReadonlySet<string> = new Set();
const setOf = (words: string) => new Set(words.split(' '));

// Verbs that say something about the action before them rather than being one: "Type it only there."
const REMARKS: Record<KnownLanguage, ReadonlySet<string>> = {
	en: setOf('check compare find follow keep leave let look make note read see skip type use write'),
	id: setOf(
		'baca biarkan cari catat cocokkan gunakan ikuti ketik lewati lihat pakai pastikan periksa simpan terima tulis',
	),
};
// The way to a place is one action: "Open A, then choose B".
const WAY: Record<KnownLanguage, ReadonlySet<string>> = {
	en: setOf('choose click find go log look open press scroll search select switch tap visit'),
	id: setOf('baca buka cari geser ketuk klik kunjungi lihat masuk periksa pilih tekan'),
};
// The button at the end of a form belongs to filling it in.
const BUTTON: Record<KnownLanguage, ReadonlySet<string>> = {
	en: setOf('choose click confirm press save select submit tap'),
	id: setOf('ketuk klik konfirmasi pilih simpan tekan'),
};
// What is asked, said and sent in one conversation is one action: "Contact support, and ask whether …".
const TALK: Record<KnownLanguage, ReadonlySet<string>> = {
	en: setOf('ask call contact describe explain reply report say send tell write'),
	id: setOf(
		'beri hubungi jawab jelaskan kirim kirimkan laporkan minta sampaikan sebutkan tanya tanyakan telepon',
	),
};
const THEN: Record<KnownLanguage, RegExp> = {
	// Behind "and" stands a noun as well as a verb: what follows it tells them apart.
	en: /,? (?:(?:and then|then|after that|afterwards) ([a-z]+)\b|and ([a-z]+)(?= (?:the|your|our|it|them|that|this|these|those|an?|another|again|each|every|all|somebody|in|out|up|back|until|…)(?![a-z])))/gi,
	id: /,? (?:lalu|kemudian|setelah itu,?|selanjutnya|dan) ([a-z]+)\b(?! yang)/gi,
};

/** A step is one action, so that a reader can tick it and say where they got stuck. */
export const stepsAreOneAction: WritingRule = ({ language, data }, report) => {
	if (!language) return;
	for (const { path, text } of stepsOf(data)) {
		const actions = sentencesOf(ownWords(text)).flatMap((sentence) => actionsOf(sentence, language));
		const [first, ...others] = actions;
		const said = first !== undefined && TALK[language].has(first) ? TALK[language] : NOTHING;
		const further = others.filter((verb) => !REMARKS[language].has(verb) && !said.has(verb));
		const last = further.at(-1);
		if (first === undefined || last === undefined) continue;
		if (further.length === 1 && (WAY[language].has(first) || BUTTON[language].has(last))) continue;
		report(
			'one-action',
			path,
			`The step asks for ${1 + further.length} actions (${[first, ...further].join(', ')}): ${excerpt(text)}`,
			'Make a step of each.',
		);
	}
};

/** The verb that a sentence begins with, and those that "then" adds. */
function actionsOf(sentence: string, language: KnownLanguage): string[] {
	const first = /^([a-z]+)(?! yang)\b/i.exec(sentence)?.[1]?.toLowerCase() ?? '';
	if (!ACTIONS[language].has(first)) return [];
	const later = Array.from(sentence.matchAll(THEN[language]), ([, verb, added]) =>
		(verb ?? added)!.toLowerCase(),
	);
	return [first, ...later.filter((verb) => ACTIONS[language].has(verb))];
}
