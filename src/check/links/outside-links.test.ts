import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkOutsideLinks, type OutsideLink } from './outside-links.ts';
import type { Fetch } from './probe.ts';

let server: Server;
const asked: string[] = [];

beforeAll(async () => {
	let failures = 0;
	server = createServer((request, response) => {
		const { url = '', method } = request;
		asked.push(`${method} ${url}`);
		const redirect = /^\/to\/(\d+)(\/.*)$/.exec(url);
		if (redirect) return response.writeHead(Number(redirect[1]), { location: redirect[2] }).end();
		if (url === '/loop') return response.writeHead(302, { location: '/loop' }).end();
		if (url === '/get-only') return response.writeHead(method === 'GET' ? 200 : 404).end();
		if (url === '/shaky') return response.writeHead(failures++ === 0 ? 503 : 200).end();
		if (url === '/late') return undefined;
		return response.writeHead(Number(/^\/(\d{3})/.exec(url)?.[1] ?? 200)).end('Words');
	});
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
	server.closeAllConnections();
	server.close();
});

/** Every host is the local server; a host named `gone` is nowhere. */
const local: Fetch = async (url, init) => {
	const { hostname, pathname } = new URL(url);
	if (hostname.startsWith('gone.')) {
		throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
	}
	return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`, init);
};

function link(path: string, place: Partial<OutsideLink> = {}): OutsideLink {
	const url = path.startsWith('https:') ? path : `https://pages.example.dev${path}`;
	return { href: url, url, file: 'a.mdx', path: [], line: 1, column: 1, ...place };
}

async function reportOf(...paths: string[]) {
	const { problems, summary } = await checkOutsideLinks(
		paths.map((path) => link(path)),
		local,
		300,
	);
	return {
		said: problems.map(({ severity, rule, message, hint }) => `${severity} ${rule}: ${message} ${hint}`),
		summary,
	};
}

describe('a link to another site', () => {
	test('that answers is fine, also where only the whole page can be asked for, or at the second try', async () => {
		expect(await reportOf('/', '/get-only', '/shaky')).toEqual({
			said: [],
			summary: 'Links to other sites: 3 addresses, 3 answer, 0 are gone, 0 could not be checked.',
		});
	});

	test('that is gone is a warning', async () => {
		expect((await reportOf('/', '/404', '/410', '/loop', 'https://gone.example.dev/')).said)
			.toMatchInlineSnapshot(`
				[
				  "warning dead-outside-link: The link "https://pages.example.dev/404" leads nowhere: it answers with 404. Look where the page has gone, and write that address or take the link out.",
				  "warning dead-outside-link: The link "https://pages.example.dev/410" leads nowhere: it answers with 410. Look where the page has gone, and write that address or take the link out.",
				  "warning dead-outside-link: The link "https://pages.example.dev/loop" leads nowhere: it is redirected more than 10 times. Look where the page has gone, and write that address or take the link out.",
				  "warning dead-outside-link: The link "https://gone.example.dev/" leads nowhere: there is no such host. Look where the page has gone, and write that address or take the link out.",
				]
			`);
	});

	test('that is redirected for good has a new address, one that is redirected for now is fine', async () => {
		expect((await reportOf('/to/301/new', '/to/308/to/301/newest', '/to/302/now', '/to/301/to/302/now')).said)
			.toMatchInlineSnapshot(`
				[
				  "note moved-outside-link: The link "https://pages.example.dev/to/301/new" is redirected for good. Write the new address: https://pages.example.dev/new",
				  "note moved-outside-link: The link "https://pages.example.dev/to/308/to/301/newest" is redirected for good. Write the new address: https://pages.example.dev/newest",
				  "note moved-outside-link: The link "https://pages.example.dev/to/301/to/302/now" is redirected for good. Write the new address: https://pages.example.dev/to/302/now",
				]
			`);
	});

	test('keeps its place on the page where it has moved, and is mended in a field', async () => {
		const moved = link('/to/301/new#part', { isField: true, path: ['references', 0, 'url'] });
		expect((await checkOutsideLinks([moved], local)).problems).toMatchObject([
			{ fix: [{ path: ['references', 0, 'url'], value: 'https://pages.example.dev/new#part' }] },
		]);
	});

	test('that does not answer in time is not called dead', async () => {
		expect(await reportOf('/', '/late')).toEqual({
			said: [],
			summary:
				'Links to other sites: 2 addresses, 1 answer, 0 are gone, 1 could not be checked:\n  https://pages.example.dev/late: it does not answer in time',
		});
	});

	test('that does not answer to programs is not called dead', async () => {
		expect(await reportOf('/401', '/403', '/405', '/429', '/999', '/500')).toEqual({
			said: [],
			summary: [
				'Links to other sites: 6 addresses, 0 answer, 0 are gone, 6 could not be checked:',
				...[401, 403, 405, 429, 999, 500].map(
					(status) => `  https://pages.example.dev/${status}: it answers with ${status}`,
				),
			].join('\n'),
		});
	});

	test('is asked for once, however many files name it, and reported in each', async () => {
		asked.length = 0;
		const links = ['a.mdx', 'b.mdx', 'c.mdx'].map((file) => link('/404#x', { file }));
		const { problems } = await checkOutsideLinks(links, local);
		expect(problems.map(({ file }) => file)).toEqual(['a.mdx', 'b.mdx', 'c.mdx']);
		expect(asked).toEqual(['HEAD /404', 'GET /404']);
	});

	test('is not asked for where its name belongs to nobody', async () => {
		const names = ['help.example', 'example.com', 'a.test', 'localhost:3000', '127.0.0.1', '192.168.0.4'];
		const links = names.map((name) => link(`https://${name}/`));
		expect((await checkOutsideLinks(links, local)).summary).toBe('There are no links to other sites.');
	});
});

test('at most eight addresses are asked for at once', async () => {
	let now = 0;
	let most = 0;
	const slow: Fetch = async () => {
		most = Math.max(most, ++now);
		await new Promise((resolve) => setTimeout(resolve, 5));
		now -= 1;
		return new Response();
	};
	await checkOutsideLinks(
		Array.from({ length: 30 }, (_, index) => link(`/${index}`)),
		slow,
	);
	expect(most).toBe(8);
});

test('without a network nothing is said of any link', async () => {
	expect(await reportOf('https://gone.example.dev/1', 'https://gone.example.dev/2')).toEqual({
		said: [],
		summary:
			'None of 2 addresses outside the site could be reached.\nIs there a network? Nothing is said about these links.',
	});

	const many = Array.from({ length: 40 }, (_, index) => `https://gone.example.dev/${index}`);
	const { said, summary } = await reportOf(...many);
	expect(said).toEqual([]);
	expect(summary).toMatch(/^None of the first \d+ of 40 addresses/);
});
