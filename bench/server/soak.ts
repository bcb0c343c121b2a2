import { fuzz } from '../../src/server/fixtures/fuzz/run.ts';
import { ANSWERS } from './answers.ts';
import type { Target } from './load.ts';
import type { Started } from './start.ts';

export interface SoakResult {
	requests: number;
	faults: string[];
	/** Good requests that were not answered with 200. */
	failed: number;
	/** Megabytes at the start, in the middle and in the end, and the most of all. */
	memory: { start: number; middle: number; end: number; most: number } | undefined;
	isAlive: boolean;
}

const FUZZ_AT_ONCE = 2000;
const GOOD_AT_ONCE = 16;

/**
 * A mix of good requests, questions among them, requests of every other kind and clients that leave, for as long as is
 * said. Memory is read once a second, the start after a warm-up of a tenth of the time.
 */
export async function soak(server: Started, paths: readonly string[], seconds: number): Promise<SoakResult> {
	const end = Date.now() + seconds * 1000;
	const memory: number[] = [];
	const meter = setInterval(() => {
		const now = server.memory();
		if (now !== undefined) memory.push(now);
	}, 1000);
	const result = { requests: 0, failed: 0, faults: [] as string[] };
	const bad = async () => {
		for (let seed = 1; Date.now() < end && server.isAlive(); seed += 1) {
			const { faults } = await fuzz({ origin: server.origin, paths, requests: FUZZ_AT_ONCE, seed });
			result.requests += FUZZ_AT_ONCE;
			result.faults.push(...faults);
		}
	};
	const good = async (worker: number) => {
		for (let turn = worker; Date.now() < end && server.isAlive(); turn += GOOD_AT_ONCE) {
			const isOk = await isAnswered(server.origin, targetOf(turn, paths));
			result.requests += 1;
			if (!isOk) result.failed += 1;
		}
	};
	await Promise.all([bad(), ...Array.from({ length: GOOD_AT_ONCE }, (_, worker) => good(worker))]);
	clearInterval(meter);
	return { ...result, memory: summary(memory), isAlive: server.isAlive() };
}

// One in eight is an answer that is made.
function targetOf(
	turn: number,
	paths: readonly string[],
): Pick<Target, 'path' | 'method' | 'headers' | 'body'> {
	if (turn % 8 === 0) return ANSWERS[(turn / 8) % ANSWERS.length]!;
	const path = paths[(turn * 7919) % paths.length]!;
	return { path, headers: { Accept: turn % 2 === 0 ? 'text/markdown' : '*/*' } };
}

async function isAnswered(
	origin: string,
	{ path, ...request }: ReturnType<typeof targetOf>,
): Promise<boolean> {
	try {
		const response = await fetch(origin + path, request);
		const text = await response.text();
		// MCP tells of errors with a 200.
		return response.status === 200 && (path !== '/mcp' || text.includes('"structuredContent"'));
	} catch {
		return false;
	}
}

function summary(memory: readonly number[]): SoakResult['memory'] {
	if (memory.length < 10) return undefined;
	const at = (share: number) => memory[Math.min(memory.length - 1, Math.floor(memory.length * share))]!;
	return { start: at(0.1), middle: at(0.5), end: at(1), most: Math.max(...memory) };
}
