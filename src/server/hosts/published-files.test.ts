import { assert, asyncProperty, webPath } from 'fast-check';
import { expect, test } from 'vitest';
import { publishedFiles } from './published-files.ts';

async function asked(path: string, there: readonly string[] = [], method = 'GET'): Promise<string[]> {
	const paths: string[] = [];
	const assets = publishedFiles(async (request) => {
		const { pathname } = new URL(request.url);
		paths.push(`${request.method} ${pathname}`);
		return new Response(null, { status: there.includes(pathname) ? 200 : 404 });
	});
	const { status } = await assets(new Request(`https://help.example${path}`, { method }));
	return [...paths, String(status)];
}

test('a page is asked for with a slash, and only once where it is there', async () => {
	expect(await asked('/en', ['/en/'])).toEqual(['GET /en/', '200']);
	expect(await asked('/en/', ['/en/'], 'HEAD')).toEqual(['HEAD /en/', '200']);
	expect(await asked('/llms.txt', ['/llms.txt'])).toEqual(['GET /llms.txt', '200']);
});

test('what is not there as it is written is asked for in lower case, encoded signs included', async () => {
	expect(await asked('/e/ERR-1')).toEqual([
		'GET /e/ERR-1/',
		'GET /e/ERR-1',
		'GET /e/err-1/',
		'GET /e/err-1',
		'404',
	]);
	expect(await asked('/e/%C3%84.md', ['/e/%C3%A4.md'])).toEqual([
		'GET /e/%C3%84.md',
		'GET /e/%C3%84.md/',
		'GET /e/%C3%A4.md',
		'200',
	]);
});

test('the base is left out of what the host is asked for', async () => {
	const paths: string[] = [];
	const assets = publishedFiles(async ({ url }) => {
		paths.push(new URL(url).pathname);
		return new Response('');
	}, '/bantuan é/');
	const ask = async (path: string) => (await assets(new Request(`https://help.example${path}`))).status;
	const answers = ['/bantuan%20%C3%A9', '/bantuan%20%C3%A9/en', '/en/', '/bantuan'];
	expect(await Promise.all(answers.map(ask))).toEqual([200, 200, 404, 404]);
	expect(paths).toEqual(['/', '/en/']);
});

test('what means something else to a file system is never asked for', async () => {
	for (const path of ['//en/', '/a%2Fb', '/a%5cb', '/a%00']) expect(await asked(path)).toEqual(['404']);
});

test('whatever the address, the host is asked a few times at most, and for no other folder', async () => {
	await assert(
		asyncProperty(webPath(), async (path) => {
			const [status, ...paths] = (await asked(path.startsWith('/') ? path : `/${path}`)).toReversed();
			expect(status).toBe('404');
			expect(paths.length).toBeLessThanOrEqual(4);
			expect(paths.filter((each) => /\/\.\.?(?:\/|$)|\/\//.test(each))).toEqual([]);
		}),
	);
});
