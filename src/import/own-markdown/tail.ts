import { reviewEvery } from '../review-every.ts';
import { takeFacts, wordOf, type Fields, type PageContext } from './facts.ts';
import { linkOf, listOf, unescaped } from './inline.ts';
import { idOfLink } from './issue-link.ts';

const SEVERITIES = ['critical', 'major', 'minor'] as const;

/** Takes what stands below the text, and gives the anchors of the causes. */
export function takeTail(data: Fields, context: PageContext): string[] {
	const { cursor, t } = context;
	cursor.take('severity');
	cursor.skipBlank();
	const named = new Map([
		[t('severity'), 'severity'],
		[t('appliesTo'), 'appliesTo'],
		[t('reviewBy'), 'reviewEvery'],
	]);
	const facts = takeFacts(context, (label) => named.get(label) ?? 'causes');
	const applies = facts.get(t('appliesTo'));
	Object.assign(data, {
		severity: wordOf(SEVERITIES, facts.get(t('severity')), (word) => t(`severity.${word}`)),
		appliesTo: applies === undefined ? undefined : listOf(applies),
		reviewEvery: reviewEvery(data['verifiedAt'] as string | undefined, facts.get(t('reviewBy'))),
		related: takeList(context, 'related', idOfLink),
		references: takeList(context, 'references', (item) => linkOf(item) ?? item),
		symptoms: takeList(context, 'symptoms', unescaped),
		aliases: takeList(context, 'aliases', unescaped),
	});
	return [...facts].flatMap(([label, address]) =>
		named.has(label) ? [] : address.slice(address.lastIndexOf('#') + 1),
	);
}

type ListField = 'related' | 'references' | 'symptoms' | 'aliases';

function takeList<Item>(
	{ cursor, t }: PageContext,
	field: ListField,
	read: (item: string) => Item,
): Item[] | undefined {
	cursor.skipBlank();
	if (cursor.line !== `## ${t(field)}`) return undefined;
	cursor.take(field);
	cursor.skipBlank();
	const items: Item[] = [];
	while (cursor.line?.startsWith('- '))
		items.push(read(cursor.take(`${field}[${items.length + 1}]`).slice(2)));
	return items;
}
