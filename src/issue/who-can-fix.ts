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
export function whoCanFix({ causes, solution }: Issue, t: Labels): string[] {
	const remedies = solution ? [solution] : causes;
	const kinds = ORDER.filter((kind) => remedies.some((remedy) => kindOf(remedy) === kind));
	const [first, second, third] = kinds;
	if (!first || remedies.some((remedy) => kindOf(remedy) === undefined)) return [];
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
	const kind = kindOf(remedy);
	return kind && single(kind, t);
}

type Kind = NonNullable<Remedy['who']> | 'elsewhere';

const ORDER: readonly Kind[] = ['user', 'admin', 'support', 'vendor', 'elsewhere'];

// Who hands a case on does not fix it.
function kindOf({ remedy, who }: Remedy): Kind | undefined {
	return remedy === 'escalate' ? 'elsewhere' : who;
}

const SENTENCES: Record<Kind, LabelKey> = {
	user: 'can.user',
	admin: 'can.admin',
	support: 'can.other',
	vendor: 'can.other',
	elsewhere: 'can.elsewhere',
};

function single(kind: Kind, t: Labels): string {
	return t(SENTENCES[kind], { who: nameOf(kind, t) });
}

function nameOf(kind: Kind, t: Labels): string {
	return kind === 'elsewhere' ? '' : t(`who.${kind}`);
}
