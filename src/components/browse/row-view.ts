import type { Row } from '../../starlight/list-page.ts';
import { element } from '../elements.ts';
import { factsOf } from './row-facts.ts';

/** An issue of a list, alike the one that the page came with. */
export function rowView(row: Row): HTMLLIElement {
	const { href, title, description, foreign } = row;
	const language = { lang: foreign?.lang, dir: foreign?.dir };
	const facts = factsOf(row);
	return element(
		'li',
		{ class: 'ki-row' },
		element(
			'p',
			{ class: 'ki-row-title' },
			element('a', { href, ...language }, title),
			...(foreign ? [' ', element('span', { class: 'ki-row-language' }, `(${foreign.words})`)] : []),
		),
		element('p', { class: 'ki-row-text', ...language }, description),
		...(facts.length > 0
			? [
					element(
						'p',
						{ class: 'ki-row-facts' },
						...facts.flatMap(({ text, isCode }, index) => [
							...(index > 0 ? [' '] : []),
							isCode ? element('code', {}, text) : element('span', {}, text),
						]),
					),
				]
			: []),
	);
}
