import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchPages } from './watch-pages.ts';

type Options = Parameters<typeof watchPages>[0]['options'];
type Line = Parameters<Options['destination']['write']>[0];

/** A log, with what reached its end. */
function makeLog(level: Options['level'] = 'info') {
	const printed: string[] = [];
	const destination = { write: ({ message }: Line) => void printed.push(message) };
	const options: Options = { level, destination };
	const write = (message: string, line: Partial<Line> = {}) =>
		options.destination.write({ label: null, level: 'info', newLine: true, ...line, message });
	/** Prints what Astro prints of a page. */
	const page = async (name: string, took: number) => {
		write(`  \u001B[34m├─\u001B[39m \u001B[2m${name}\u001B[22m`, { newLine: false });
		await wait(took);
		write(` \u001B[2m(+${took}ms)\u001B[22m `, { label: 'SKIP_FORMAT' });
	};
	return { logger: { options }, printed, write, page };
}

test('pages that are rendered side by side are told apart, and the slowest are known', async () => {
	const { logger, page } = makeLog();
	const seen: number[] = [];
	const watched = watchPages(
		logger,
		() => false,
		(pages) => seen.push(pages),
	);
	await Promise.all([page('/a.html', 60), page('/b.html', 1), page('/c.html', 150), page('/d.html', 100)]);
	expect(watched.pages).toBe(4);
	expect(seen).toEqual([1, 2, 3, 4]);
	expect(watched.slowest.map((slow) => slow.page)).toEqual(['/c.html', '/d.html', '/a.html']);
	expect(watched.slowest[0]!.took).toBeGreaterThan(140);
	expect(watched.rendering).toBeGreaterThan(0);
});

test('of many pages no line is printed, but everything else', async () => {
	const { logger, page, write, printed } = makeLog();
	watchPages(
		logger,
		() => true,
		() => {},
	);
	await page('/a.html', 1);
	write(' generating static routes ', { label: 'SKIP_FORMAT' });
	write(' (+5ms) (file not created, response body was empty)', { label: 'SKIP_FORMAT' });
	write('  ├─ is no page', { label: 'vite' });
	write('  ├─ is a warning', { level: 'warn' });
	expect(printed).toEqual([
		' generating static routes ',
		' (+5ms) (file not created, response body was empty)',
		'  ├─ is no page',
		'  ├─ is a warning',
	]);
});

test.each([
	['few pages', 'info', false, 2],
	['somebody who wants every detail', 'debug', true, 2],
	['many pages', 'info', true, 0],
] as const)('with %s Astro’s lines are as many as they should be', async (_, level, isLong, lines) => {
	const { logger, page, printed } = makeLog(level);
	watchPages(
		logger,
		() => isLong,
		() => {},
	);
	await page('/a.html', 1);
	expect(printed).toHaveLength(lines);
});

test('warnings are counted, and the time of the search index is known', () => {
	const { logger, write } = makeLog();
	const watched = watchPages(
		logger,
		() => false,
		() => {},
	);
	write('careful', { label: 'content', level: 'warn' });
	expect(watched).toMatchObject({ pages: 0, warnings: 1, slowest: [] });
	expect(watched.searching).toBeUndefined();
	write('Building search index with Pagefind...', { label: 'starlight:pagefind' });
	expect(watched.searched).toBeGreaterThanOrEqual(watched.searching!);
});

test('lines that are not as Astro prints them now tell nothing and are all printed', () => {
	const { logger, write, printed } = makeLog();
	const watched = watchPages(
		logger,
		() => true,
		() => {},
	);
	write('/a.html rendered in 5 ms');
	expect(printed).toHaveLength(1);
	expect(watched.pages).toBe(0);
});
