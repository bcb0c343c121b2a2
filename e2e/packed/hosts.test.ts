import { expect, inject, test } from 'vitest';
import { run } from './command.ts';

const site = inject('site');

const ASK = `
const files = (await import('starlight-known-issues/deno')).serveFolder('dist', { base: '/help' });
const asked = (path) => new Request('https://parcels.example' + path);
const read = async (request) => {
	const { pathname } = new URL(request.url);
	return files.fetch(asked('/help' + pathname));
};
globalThis.fetch = (url) => read(new Request(url));
const context = { next: read, waitUntil() {} };
const servers = {
	cloudflare: ({ fetch }) => (request) => fetch(request, { ASSETS: { fetch: read } }, context),
	netlify: (answer) => (request) => answer(request, context),
	vercel: (answer) => (request) => answer(request, context),
};
for (const [host, server] of Object.entries(servers)) {
	const { serveSite } = await import('starlight-known-issues/' + host);
	const response = await server(serveSite({ base: '/help' }))(asked('/help/llms.txt'));
	console.log(host, response.status, (await response.text()).split('\\n')[0]);
}
console.log('deno', (await files.fetch(asked('/help/llms.txt'))).status);
`;

test('Each host’s entry of the installed package answers with the stranger’s site', async () => {
	const { stdout, stderr } = await run(site, 'node', '--input-type=module', '--eval', ASK);
	expect(stderr).toBe('');
	expect(stdout).toBe(
		[
			'cloudflare 200 # Parcel help',
			'netlify 200 # Parcel help',
			'vercel 200 # Parcel help',
			'deno 200',
			'',
		].join('\n'),
	);
});
