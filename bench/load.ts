import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ANSWERS } from './server/answers.ts';
import { loadWith, type Load, type Target } from './server/load.ts';
import { pathsOf } from './server/paths.ts';
import { serversOf } from './server/servers.ts';
import { soak } from './server/soak.ts';
import { startOurs } from './server/start.ts';

/**
 * How many requests a second our server answers, and how fast, beside sirv and nginx over the same
 * site: each is one process, and they are measured one after the other. With `--minutes`, ours is
 * then under a mixed load with garbage and clients that leave.
 * Usage: npm run build && npm run bench:load -- --seconds 10 --minutes 10
 */
const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '10' },
		minutes: { type: 'string', default: '0' },
		port: { type: 'string', default: '4517' },
		site: { type: 'string', default: 'dist' },
	},
});
const { site } = values;
if (!existsSync(`${site}/agent/site.json`)) throw new Error('Build the site first: npm run build');
const ISSUE = readdirSync(`${site}/en/issues`).find((name) => name.endsWith('.md'));
const markdown = `/en/issues/${ISSUE}`;
const page = markdown.replace(/\.md$/, '/');
const FILES: Target[] = [
	{ name: 'page', path: page },
	{ name: '.md', path: markdown },
];
/** What only our server answers. */
const MADE: Target[] = [
	{ name: 'page, br', path: page, headers: { 'Accept-Encoding': 'br' } },
	{ name: 'page as Markdown', path: page, headers: { Accept: 'text/markdown' } },
	{ name: 'missing .md', path: '/en/issues/nothing-like-this.md' },
	...ANSWERS,
];

const load = await loadWith();
if (load === undefined) throw new Error('autocannon cannot be had, and nothing else measures here.');
const seconds = Number(values.seconds);
const servers = await serversOf(site, Number(values.port));
const loads = new Map<string, Map<string, Load>>();
for (const { name, version, start } of servers) {
	console.log(`${name} ${version} …`);
	const server = await start();
	const own = new Map<string, Load>();
	for (const target of name === 'ours' ? [...FILES, ...MADE] : FILES) {
		await load(server.origin, target, 1);
		own.set(target.name, await load(server.origin, target, seconds));
	}
	loads.set(name, own);
	await server.stop();
}

console.log(`\nRequests per second and p99 in ms, 32 connections, ${seconds} s each\n`);
const ours = loads.get('ours')!;
for (const { name: target } of [...FILES, ...MADE]) {
	for (const { name } of servers) {
		const measured = loads.get(name)?.get(target);
		if (!measured) continue;
		const ratio =
			name === 'ours' ? '' : `  ours is ${(ours.get(target)!.rate / measured.rate).toFixed(2)} times as fast`;
		const failed =
			measured.failed === 0 || target === 'missing .md' ? '' : `  ${measured.failed} without a 2xx`;
		console.log(
			`${target.padEnd(18)}${name.padEnd(7)}${measured.rate.toFixed(0).padStart(8)}${String(measured.p99).padStart(6)} ms${ratio}${failed}`,
		);
	}
}

const minutes = Number(values.minutes);
if (minutes > 0) {
	const server = await startOurs(site, Number(values.port) + 3);
	const all = pathsOf(site).filter((path) => !/^\/_(?:headers|redirects)$/.test(path));
	const { requests, failed, faults, memory, isAlive } = await soak(server, all, minutes * 60);
	const errors = server.errors();
	await server.stop();
	console.log(`\n${minutes} minutes of mixed load: ${requests} requests`);
	console.log(
		`5xx and traces: ${faults.length}; good requests that failed: ${failed}; the server ${isAlive ? 'goes on' : 'is gone'}`,
	);
	console.log(
		memory
			? `Memory in MB: ${memory.start} at the start, ${memory.middle} in the middle, ${memory.end} in the end, ${memory.most} at most`
			: 'Memory is not known on this machine.',
	);
	for (const fault of faults.slice(0, 20)) console.log(fault);
	if (errors !== '') console.log(`It printed:\n${errors}`);
	process.exitCode = faults.length === 0 && failed === 0 && isAlive ? 0 : 1;
}
