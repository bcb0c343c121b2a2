import { describe, expect, test } from 'vitest';
import { routePattern } from './other-routes.ts';

describe('the addresses of a file in src/pages', () => {
	test.each([
		['about.astro', ['/about', '/about/'], ['/about/us', '/abouts']],
		['index.astro', ['/'], ['/index']],
		['docs/index.mdx', ['/docs/', '/docs'], ['/docs/index']],
		['data.json.ts', ['/data.json'], ['/dataxjson']],
		['blog/[...page].astro', ['/blog', '/blog/', '/blog/2/', '/blog/a/b'], ['/blogs']],
		['[lang]/team-[name].astro', ['/en/team-a/'], ['/en/team-', '/team-a']],
	])('%s', (file, yes, no) => {
		const pattern = routePattern(file)!;
		expect(yes.filter((path) => !pattern.test(path))).toEqual([]);
		expect(no.filter((path) => pattern.test(path))).toEqual([]);
	});

	test('are none for what is no page', () => {
		expect(routePattern('_parts/card.astro')).toBeUndefined();
		expect(routePattern('style.css')).toBeUndefined();
	});
});
