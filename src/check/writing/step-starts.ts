import type { KnownLanguage, WritingRule } from './rule.ts';
import { excerpt, ownWords } from './sentences.ts';
import { stepsOf } from './texts.ts';
import { ACTIONS } from './verbs.ts';

const NUMBER = /^(?:(?:step|langkah)\s*)?\d{1,2}\s*[.):]\s+(?=\S)/i;

// Fillers in front of the verb, which can be left out.
const FILLER: Record<KnownLanguage, RegExp> = {
	en: /^(?:please|kindly|just|simply|now just)\s+/i,
	id: /^(?:(?:silakan|silahkan|mohon|tolong|harap)\s+)+/i,
};

// Openings that say who or what instead of what to do. What is not among them is taken to be right:
// no list of verbs is whole.
const NO_ACTION: Record<KnownLanguage, RegExp> = {
	en: /^(?:(?:you|the|this|that|these|those|it|we|they|he|she|there (?:is|are)|your|our|their|my|users?|customers?|admins?)(?: |$)|an? (?!few\b)|(?!bring\b|ring\b|during\b|according\b|depending\b|using\b|starting\b|regarding\b|including\b|following\b|assuming\b|nothing\b|everything\b|something\b|anything\b|string\b|beginning\b|excluding\b|concerning\b|considering\b|going by\b)[a-z]{3,}ing (?:the|your|a|an|on|in|to|this|that|…))/i,
	id: /^(?:(?:anda|kamu|kita|kami|pengguna|pelanggan|admin|sistem|ini|itu|hal ini) |(?:perlu|harus|wajib|dapat|bisa|sebaiknya|diharapkan) |me(?:m[bpfaiueo]|n[cdjstzaiueo]|ng|ny|l[aiueo]|r[aiueo]|w[aiueo]|y[aiueo])[a-z]{3,})/i,
};
// Words that only look like a verb in the form of a report ("Membuka …").
const NO_VERB_ID =
	/^(?:memang|menurut|menu|menunya|melalui|mengenai|mengapa|menjelang|meskipun|melainkan|mengingat|mengerti|mereka|mereknya?)\b/i;

// "**Settings** → **Accounts**" says where, but not what to do there.
const MENU_PATH = /^…(?:\s*(?:→|>|›|»|->|\/)\s*…)+[.\s]*$/;
// Steps are in an order anyway: "Next, the admin …".
const SEQUENCE: Record<KnownLanguage, RegExp> = {
	en: /^(?:first|next|then|now|finally|lastly|after that|afterwards),?\s+/i,
	id: /^(?:pertama(?:-tama)?|selanjutnya|berikutnya|kemudian|lalu|setelah itu|terakhir|sekarang),?\s+/i,
};

// The same behind a condition: "If it fails, you must …".
const TOLD_LATER: Record<KnownLanguage, RegExp> = {
	en: /,\s+(?:then )?((?:you (?:should|must|need to|have to|will need to)|please|kindly)) /i,
	id: /,\s+(?:maka )?((?:(?:anda|kamu) (?:harus|perlu|wajib|sebaiknya)|silakan|silahkan|mohon|tolong|harap)) /i,
};

/** A step begins with what to do, or with when or where to do it. */
export const stepsBeginWithAction: WritingRule = ({ language, data }, report) => {
	if (!language) return;
	for (const { path, text } of stepsOf(data)) {
		const number = NUMBER.exec(text)?.[0];
		if (number) {
			report(
				'step-start',
				path,
				`The step begins with "${number.trim()}", but steps are numbered by themselves.`,
				'Leave it out.',
				{ fix: [{ path, value: text.slice(number.length) }] },
			);
			continue;
		}
		const filler = FILLER[language].exec(text)?.[0];
		if (filler) {
			const rest = text.slice(filler.length);
			const isAction = ACTIONS[language].has(/^[a-z]+/i.exec(rest)?.[0].toLowerCase() ?? '');
			report(
				'step-start',
				path,
				`The step begins with "${filler.trim()}": ${excerpt(text)}`,
				'Begin with the verb.',
				isAction ? { fix: [{ path, value: rest.charAt(0).toUpperCase() + rest.slice(1) }] } : {},
			);
			continue;
		}
		const words = ownWords(text);
		const opening = openingOf(words, language);
		const later = CONDITION[language].test(words) ? TOLD_LATER[language].exec(words)?.[1] : undefined;
		if (opening || later) {
			report(
				'step-start',
				path,
				opening
					? `The step does not begin with what to do: ${excerpt(text)}`
					: `After its condition, the step says "${later}" in place of what to do: ${excerpt(text)}`,
				language === 'en'
					? 'Begin with the verb, for example "Open", "Choose" or "Wait"; or with when or where: "If …, choose …".'
					: 'Begin with the verb, for example "Buka", "Pilih" or "Tunggu"; or with when or where: "Jika …, pilih …".',
			);
		}
	}
};

const CONDITION: Record<KnownLanguage, RegExp> = {
	en: /^(?:if|when|once|after|before|until|while|unless|as soon as|in|on|under|at|to)\b/i,
	id: /^(?:jika|kalau|bila|saat|ketika|setelah|sesudah|sebelum|sampai|selama|begitu|di|pada|untuk|lewat|melalui)\b/i,
};

function openingOf(words: string, language: KnownLanguage): boolean {
	if (language === 'id' && NO_VERB_ID.test(words)) return false;
	return MENU_PATH.test(words) || NO_ACTION[language].test(words.replace(SEQUENCE[language], ''));
}
