import type { PhrasingContent, RootContent } from 'mdast';
import type { Context } from './context.ts';
import { htmlWords } from './html-words.ts';
import { address } from './links.ts';
import { listOf, paragraph, textOf } from './nodes.ts';
import { pictureUrl } from './picture.ts';

/** What Starlight shows above the text of a page from its frontmatter: its banner and its hero. */
export function frontmatterText(context: Context): RootContent[] {
	const { banner, hero, title } = context.data;
	const { content } = record(banner);
	return [...line(content, context), ...heroText(record(hero), title, context)];
}

function heroText(hero: Record<string, unknown>, title: unknown, context: Context): RootContent[] {
	const [name] = words(hero['title'], context);
	const isOther = name && textOf(words(hero['title'], context)) !== title;
	const actions = Array.isArray(hero['actions']) ? hero['actions'].map(record) : [];
	const links = actions.flatMap(({ text, link }): RootContent[][] => {
		if (typeof text !== 'string' || typeof link !== 'string') return [];
		return [
			[
				paragraph({
					type: 'link',
					url: address(link, {}, context),
					children: [{ type: 'text', value: text }],
				}),
			],
		];
	});
	return [
		...(isOther ? [paragraph({ type: 'strong', children: words(hero['title'], context) })] : []),
		...line(hero['tagline'], context),
		...heroPicture(record(hero['image']), context),
		...(links.length > 0 ? [listOf(links)] : []),
	];
}

// Without words of its own it is an ornament.
function heroPicture({ alt, file, dark }: Record<string, unknown>, context: Context): RootContent[] {
	const src = file ?? dark;
	if (typeof alt !== 'string' || !alt || typeof src !== 'string' || !/^\.\.?\//.test(src)) return [];
	return [paragraph({ type: 'image', url: pictureUrl(src, alt, {}, context), alt })];
}

function line(html: unknown, context: Context): RootContent[] {
	const children = words(html, context);
	return children.length > 0 ? [paragraph(...children)] : [];
}

function words(html: unknown, context: Context): PhrasingContent[] {
	return typeof html === 'string' ? htmlWords(html, (href) => address(href, {}, context)) : [];
}

function record(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
