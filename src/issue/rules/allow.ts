import type { IssueFrontmatter } from '../schema.ts';

/** Rules that an issue may break on purpose: advice, and what only its author can know to be harmless. */
export const ALLOWABLE = [
	'cause-without-check',
	'copied-text',
	'dead-anchor',
	'dead-link',
	'dead-outside-link',
	'description-copy',
	'description-end',
	'description-length',
	'fix-without-verify',
	'long-sentence',
	'mixed-address',
	'moved-outside-link',
	'one-action',
	'other-language-link',
	'overdue',
	'personal-data',
	'plain-words',
	'secret',
	'secret-request',
	'shared-title',
	'shouting',
	'similar-error',
	'step-start',
	'title-end',
	'title-length',
	'title-words',
	'translation-order',
] as const;

/** Whether an issue breaks a rule on purpose. */
export function isAllowed(rule: string, { allow }: Pick<IssueFrontmatter, 'allow'>): boolean {
	return allow.some((allowed) => allowed.rule === rule);
}
