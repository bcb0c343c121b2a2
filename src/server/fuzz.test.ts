import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { outputFiles } from '../outputs/files.ts';
import { makeIssue, makeLibrary } from '../outputs/fixtures/library.ts';
import { encodePath } from '../outputs/urls.ts';
import { fuzz } from './fixtures/fuzz/run.ts';
import { buildSite } from './fixtures/site.ts';
import { listen } from './listen.ts';
import { serveFolder } from './node.ts';

test('Of 2000 requests of every kind none is answered with a 5xx or a trace, and the server goes on', async () => {
	const library = makeLibrary();
	library.issues = [...library.issues, makeIssue({ id: 'new', formerIds: ['old'] })];
	const folder = await buildSite(library);
	const log = vi.spyOn(console, 'error');
	const server = await listen(serveFolder(folder), { host: '127.0.0.1', port: 0 });
	const files = Array.from(outputFiles(library), ({ path }) => `/${encodePath(path)}`);
	const paths = files.flatMap((path) => (path.endsWith('.md') ? [path, `${path.slice(0, -3)}/`] : [path]));
	const { faults, statuses } = await fuzz({ origin: server.origin, paths, requests: 2000, seed: 7 });
	expect(faults).toEqual([]);
	expect(log).not.toHaveBeenCalled();
	for (const status of [200, 206, 301, 304, 400, 404, 405, 412, 414, 416]) {
		expect(statuses.get(status), String(status)).toBeGreaterThan(0);
	}
	expect((await fetch(`${server.origin}/llms.txt`)).status).toBe(200);
	await server.stop();
	rmSync(folder, { recursive: true });
}, 60_000);
