import type { Issue, Remedy } from './issue.ts';
import type { LabelKey, Labels } from './labels.ts';

/**
 * Who can do something about an issue, as sentences without a full stop. Each begins with the
 * site's own name for somebody, so that the name fits as it is. Empty where the issue does not say
 * it of every remedy.
 *
 * @example
 * whoCanFix(issue, t); // ['You can fix some causes yourself', 'Support can fix the others']
 */
export function whoCanFix(issue: Issue, t: Labels): string[] {
	const fixers = fixersOf(issue);
	const [first, second, third] = ORDER.filter((fixer) => fixers.has(fixer));
	if (!first || fixers.has(undefined)) return [];
	if (!second) return [single(first, t)];
	if (third) return [t('can.depends')];
	return [
		first === 'user' ? t('can.some.user') : t('can.some', { who: nameOf(first, t) }),
		second === 'elsewhere' ? t('can.others.elsewhere') : t('can.others', { who: nameOf(second, t) }),
	];
}

/**
 * Who can follow the steps of one remedy, as a sentence; undefined where the remedy does not say it.
 *
 * @example
 * whoCanDo(cause, t); // 'An admin of your business can do this'
 */
export function whoCanDo(remedy: Remedy, t: Labels): string | undefined {
	const fixer = fixerOf(remedy);
	return fixer && single(fixer, t);
}

/**
 * Who can fix an issue, or one of its causes; `undefined` among them where a remedy does not say it.
 */
export function fixersOf({ causes, solution }: Issue): ReadonlySet<Fixer | undefined> {
	return new Set((solution ? [solution] : causes).map(fixerOf));
}

type Fixer = NonNullable<Remedy['who']> | 'elsewhere';

const ORDER: readonly Fixer[] = ['user', 'admin', 'support', 'vendor', 'elsewhere'];

// Who hands a case on does not fix it.
function fixerOf({ remedy, who }: Remedy): Fixer | undefined {
	return remedy === 'escalate' ? 'elsewhere' : who;
}

const SENTENCES: Record<Fixer, LabelKey> = {
	user: 'can.user',
	admin: 'can.admin',
	support: 'can.other',
	vendor: 'can.other',
	elsewhere: 'can.elsewhere',
};

function single(fixer: Fixer, t: Labels): string {
	return t(SENTENCES[fixer], { who: nameOf(fixer, t) });
}

function nameOf(fixer: Fixer, t: Labels): string {
	return fixer === 'elsewhere' ? '' : t(`who.${fixer}`);
}
