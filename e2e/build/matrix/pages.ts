import type { Built, BuiltPage } from './built.ts';
import type { Expected, ExpectedPage } from './expected.ts';
import { checkLanguages } from './languages.ts';
import { ORIGIN } from './site.ts';
import { pathOf } from './shapes.ts';

/** Everything wrong with the pages that a site has in the language they were written in. */
export function checkPages(built: Built, { pages }: Expected): string[] {
	return [...pages.values()].flatMap((expected) => {
		const path = pathOf(built.shape, expected.id);
		const page = built.pageAt(ORIGIN + path);
		if (!page) return [`there is no page at ${path}`];
		const { key, isList = false, isRepeated = false } = expected;
		const versions = isRepeated ? [] : [...pages.values()].filter((other) => other.key === key);
		return [
			...(page.isNoindex === isRepeated
				? []
				: [`is ${isRepeated ? 'open to' : 'kept out of'} search engines`]),
			...(page.isSearchable !== isList ? [] : [`is ${isList ? 'in' : 'kept out of'} the search of the site`]),
			...checkCanonical(page, ORIGIN + path),
			...checkLanguages(built, page, versions, expected),
			...checkMarkdown(built, page, expected),
		].map((problem) => `${path} ${problem}`);
	});
}

function checkCanonical({ canonical }: BuiltPage, address: string): string[] {
	return canonical === address ? [] : [`has the canonical address ${String(canonical)}`];
}

function checkMarkdown(built: Built, { markdown }: BuiltPage, { id, key }: ExpectedPage): string[] {
	const beside = `${[id, ...(key === '' ? ['index'] : [])].filter(Boolean).join('/')}.md`;
	const wanted = `${ORIGIN}${built.shape.base.replace(/\/$/, '')}/${beside}`;
	if (markdown !== wanted) return [`has Markdown at ${markdown ?? 'nowhere'}, not ${wanted}`];
	if (!built.files.has(beside)) return [`names Markdown that does not exist: ${markdown}`];
	const [, header = ''] = built.read(beside).split('\n\n');
	return header.endsWith(` ${markdown}`) ? [] : [`names ${markdown}, but that calls itself: ${header}`];
}

/** Everything wrong with the addresses that show another language, or only lead on. */
export function checkStandIns(built: Built, { fallbacks, redirects }: Expected): string[] {
	const address = (id: string) => ORIGIN + pathOf(built.shape, id);
	const shown = [...fallbacks].flatMap(([id, original]) => {
		const page = built.pageAt(address(id));
		if (!page) return [`there is no page at ${address(id)}`];
		return [
			...(page.isNoindex ? [] : ['is open to search engines']),
			...(page.isSearchable ? ['is in the search of the site'] : []),
			...checkCanonical(page, address(original)),
			...(page.languages.size > 0 ? ['is among the languages of a page'] : []),
		].map((problem) => `${address(id)}, which shows ${original}, ${problem}`);
	});
	const leading = [...redirects].flatMap(([id, target]) => {
		const page = built.pageAt(address(id));
		const isRight = page?.refresh === pathOf(built.shape, target);
		if (!page || !isRight) return [`${address(id)} does not lead on to ${address(target)}`];
		return checkCanonical(page, address(fallbacks.get(target) ?? target)).map(
			(problem) => `${address(id)}, which leads on to ${target}, ${problem}`,
		);
	});
	return [...shown, ...leading];
}

/** Pages that nothing asked for, and that search engines would find. */
export function checkOthers(built: Built, { pages }: Expected): string[] {
	const known = new Set(Array.from(pages.keys(), (id) => ORIGIN + pathOf(built.shape, id)));
	return [...built.pages.values()].flatMap(({ file, canonical = '', isNoindex, refresh }) => {
		if (known.has(canonical) || isNoindex || refresh !== undefined || file === '404.html') return [];
		return [`${file} is open to search engines, but is no page of its own`];
	});
}
