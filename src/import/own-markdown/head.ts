import type { LabelKey } from '../../issue/labels.ts';
import type { Cursor } from './cursor.ts';
import { takeFacts, wordOf, type Fields, type PageContext } from './facts.ts';
import { unescaped } from './inline.ts';
import { idOfLink } from './issue-link.ts';

const STATUSES = ['open', 'workaround', 'fixed', 'obsolete'] as const;

/** Takes title, description and status of a page. */
export function takeHead(context: PageContext): Fields {
	const { cursor, t } = context;
	cursor.skipBlank();
	skipNotices(cursor);
	const title = cursor.line?.startsWith('# ') ? unescaped(cursor.take('title').slice(2)) : undefined;
	cursor.skipBlank();
	const description = cursor.line === undefined ? undefined : unescaped(cursor.take('description'));
	cursor.skipBlank();
	skipNotices(cursor);
	const keys: LabelKey[] = ['status', 'fixedIn', 'verified', 'supersededBy'];
	const facts = takeFacts(context, (label) => {
		const key = keys.find((one) => t(one) === label) ?? 'status';
		return key === 'verified' ? 'verifiedAt' : key;
	});
	const plain = (key: LabelKey) => {
		const value = facts.get(t(key));
		return value === undefined ? undefined : unescaped(value);
	};
	const replaced = facts.get(t('supersededBy'));
	return {
		title,
		description,
		status: wordOf(STATUSES, facts.get(t('status')), (word) => t(`status.${word}`)),
		fixedIn: plain('fixedIn'),
		verifiedAt: plain('verified'),
		supersededBy: replaced === undefined ? undefined : idOfLink(replaced),
	};
}

function skipNotices(cursor: Cursor): void {
	for (; cursor.line?.startsWith('> '); cursor.skipBlank()) cursor.skip('notice, which the site makes');
}
