import type { Element } from '../html.ts';
import type { Built } from './built.ts';
import type { Expected } from './expected.ts';
import { ORIGIN } from './site.ts';
import { localesOf, pathOf } from './shapes.ts';

/**
 * What is wrong with the language picker of every page, that for addresses which lead nowhere
 * included: where it lacks a language, and where it leads nowhere.
 */
export function checkPickers(built: Built, { pages, fallbacks }: Expected): string[] {
	const { length } = localesOf(built.shape);
	const addresses = [...pages.keys(), ...fallbacks.keys()].map((id) => ORIGIN + pathOf(built.shape, id));
	const shown = [...addresses.map((address) => built.pageAt(address)), built.pages.get('404.html')];
	return shown.flatMap((page) => {
		if (!page) return [];
		const choices = choicesOf(page.elements);
		const wanted = length > 1 ? length : 0;
		const dead = choices.filter((path) => !built.pageAt(ORIGIN + path));
		return [
			...(choices.length === wanted ? [] : [`${page.file} offers ${choices.length} of ${wanted} languages`]),
			...dead.map((path) => `${page.file} offers a language at ${path}, where there is no page`),
		];
	});
}

// One that only says what the picker is for leads nowhere on purpose.
function choicesOf(elements: Element[]): string[] {
	const picker = elements.findIndex(({ name }) => name === 'ki-language-select');
	if (picker === -1) return [];
	const after = elements.slice(picker);
	const options = after.slice(after.findIndex(({ name }) => name === 'option'));
	return options
		.slice(
			0,
			options.findIndex(({ name }) => name !== 'option'),
		)
		.flatMap(({ attributes: { value } }) => (typeof value === 'string' && value !== '' ? [value] : []));
}
