import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { hostSite } from './site/host.ts';
import { install } from './site/install.ts';

/**
 * The tools of the protocol's makers on a built site: the inspector's strict check of all tool
 * schemas, over HTTP and over standard input and output, and the conformance suite, where only what
 * e2e/mcp/conformance-baseline.yml names may fail. They are installed outside of this repository.
 * Usage: npm run build && npm run audit:mcp
 */
const DIST = 'dist';
const BASELINE = resolve('e2e/mcp/conformance-baseline.yml');
const MAIN = resolve('src/cli/main.ts');

if (!existsSync(DIST)) throw new Error('Build the site first: npm run build');
const folder = await install('mcp', {
	'@modelcontextprotocol/inspector': '2.12.0',
	'@modelcontextprotocol/conformance': '0.1.16',
});
if (folder === undefined) process.exitCode = 1;
else await audit(folder);

async function audit(tools: string): Promise<void> {
	const { origin, close } = await hostSite(DIST);
	const endpoint = `${origin}/mcp`;
	const stdio = ['--', process.execPath, '--no-warnings', MAIN, 'mcp', '--site', resolve(DIST)];
	const inspect = async (name: string, ...args: string[]) => {
		const { code, stdout, stderr } = await run(tools, 'mcp-inspector', ['--cli', ...args]);
		console.log(`inspector, ${name}: exit ${code}, ${stdout.length} characters`);
		if (code !== 0) console.log(stderr);
		return code === 0;
	};
	const results = [
		await inspect('tools over HTTP, strict', '--strict', '--method', 'tools/list', endpoint),
		await inspect('tools over stdio, strict', '--strict', '--method', 'tools/list', ...stdio),
		await inspect('resources over HTTP', '--method', 'resources/list', endpoint),
		await inspect('prompts over stdio', '--method', 'prompts/list', ...stdio),
	];
	const suite = ['server', '--url', endpoint, '--suite', 'all', '--expected-failures', BASELINE];
	const { code, stdout, stderr } = await run(tools, 'conformance', suite);
	console.log(
		`\nconformance: exit ${code}\n${stdout.slice(Math.max(0, stdout.indexOf('=== SUMMARY')))}${stderr}`,
	);
	close();
	if (code !== 0 || results.includes(false)) process.exitCode = 1;
}

async function run(tools: string, command: string, args: readonly string[]) {
	const child = spawn(join(tools, 'node_modules', '.bin', command), args, {
		cwd: tools,
		timeout: 300_000,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const [code, stdout, stderr] = await Promise.all([
		new Promise<number | null>((ended) => child.on('close', ended)),
		text(child.stdout),
		text(child.stderr),
	]);
	return { code, stdout, stderr };
}
