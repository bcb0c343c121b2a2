import { expect, test, type BrowserContext } from '@playwright/test';
import { pagePaths, shortPaths } from './site.ts';

/** Pages that are open, or addresses that are asked for, at once. */
const AT_ONCE = 4;

test('no page reports an error, and every link and picture of the site leads somewhere', async ({
	context,
	baseURL,
}) => {
	test.setTimeout(240_000);
	const errors: string[] = [];
	// A link, and a page that it is on.
	const links = new Map<string, string>();
	const paths = [...pagePaths().filter((path) => path !== '/404.html'), ...shortPaths()];
	await inTurns(paths, async (turns) => {
		const page = await watchedPage(context, errors);
		for (const path of turns) {
			await page.goto(path);
			const found = await page.evaluate(() =>
				Array.from(document.querySelectorAll<HTMLElement>('a[href], img[src]'), (element) =>
					element instanceof HTMLImageElement ? element.src : (element as HTMLAnchorElement).href,
				),
			);
			for (const link of found) if (link.startsWith(`${baseURL}/`)) links.set(link, path);
		}
	});

	const byAddress = Map.groupBy(links, ([link]) => link.split('#')[0]!);
	await inTurns([...byAddress], async (turns) => {
		for (const [address, asked] of turns) {
			const response = await fetch(address);
			const text = await response.text();
			for (const [link, from] of asked) {
				expect(response.status, `${from} → ${link}`).toBe(200);
				const fragment = decodeURIComponent(new URL(link).hash.slice(1));
				if (fragment) expect(text, `${from} → ${link}`).toContain(`id="${fragment}"`);
			}
		}
	});
	expect(byAddress.size).toBeGreaterThan(paths.length);
	expect(errors).toEqual([]);
});

/** Works through values, several at once, each once. */
async function inTurns<Value>(
	values: readonly Value[],
	work: (turns: Iterable<Value>) => Promise<void>,
): Promise<void> {
	// Workers share one iterator.
	const turns = values.values();
	await Promise.all(Array.from({ length: AT_ONCE }, () => work(turns)));
}

async function watchedPage(context: BrowserContext, errors: string[]) {
	const page = await context.newPage();
	page.on(
		'console',
		(message) => message.type() === 'error' && errors.push(`${page.url()}: ${message.text()}`),
	);
	page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
	page.on('request', (request) => {
		if (!request.url().startsWith('http://127.0.0.1')) errors.push(`${page.url()} asks ${request.url()}`);
	});
	return page;
}
