import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzz } from '../src/server/fixtures/fuzz/run.ts';
import { pathsOf } from './server/paths.ts';
import { startOurs } from './server/start.ts';

/**
 * Sends requests of every kind to `known-issues serve dist` in a process of its own, among them what
 * is no HTTP, and counts what comes back. Ends with 1 where anything was answered with a 5xx or a
 * trace of code, or the server is gone.
 * Usage: npm run build && npm run bench:fuzz -- --requests 100000 --seed 1
 */
const { values } = parseArgs({
	options: {
		requests: { type: 'string', default: '100000' },
		seed: { type: 'string', default: '1' },
		port: { type: 'string', default: '4517' },
		site: { type: 'string', default: 'dist' },
	},
});
if (!existsSync(`${values.site}/agent/site.json`)) throw new Error('Build the site first: npm run build');
const server = await startOurs(values.site, Number(values.port));
const paths = pathsOf(values.site);
const requests = Number(values.requests);
const memory = new Map<string, number | undefined>();
const remember = (sent: number) => memory.set(`after ${sent}`, server.memory());

remember(0);
const started = performance.now();
const { statuses, faults } = await fuzz({
	origin: server.origin,
	paths,
	requests,
	seed: Number(values.seed),
	progress: (sent) => {
		if (sent % Math.max(1000, Math.floor(requests / 10_000) * 1000) === 0) remember(sent);
	},
});
const seconds = (performance.now() - started) / 1000;
const isAlive = server.isAlive() && (await fetch(`${server.origin}/llms.txt`)).status === 200;
const errors = server.errors();
await server.stop();

console.log(
	`${requests} requests, seed ${values.seed}, over ${paths.length} addresses in ${seconds.toFixed(0)} s\n`,
);
for (const [status, count] of [...statuses].toSorted(([a], [b]) => a - b)) {
	console.log(`${status === 0 ? 'no answer' : status}`.padEnd(10), String(count).padStart(8));
}
console.log(
	`\nMemory in MB: ${Array.from(memory, ([when, size]) => `${when}: ${size ?? 'unknown'}`).join(', ')}`,
);
console.log(`5xx and traces: ${faults.length}. The server ${isAlive ? 'goes on' : 'is gone'}.`);
for (const fault of faults.slice(0, 20)) console.log(fault);
if (errors !== '') console.log(`It printed:\n${errors}`);
process.exitCode = faults.length === 0 && isAlive ? 0 : 1;
