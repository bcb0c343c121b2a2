import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { install } from '../site/install.ts';

/** What a server did under load. */
export interface Load {
	/** Requests per second. */
	rate: number;
	/** Milliseconds in which 99 of 100 were answered. */
	p99: number;
	/** Requests that were not answered with a 2xx. */
	failed: number;
}

/** What is asked for. */
export interface Target {
	name: string;
	path: string;
	headers?: Record<string, string>;
	method?: string;
	body?: string;
}

const AUTOCANNON = { autocannon: '9.0.0' };
const CONNECTIONS = 32;

/** Asks for the same again and again; undefined where the program for that cannot be had. */
export async function loadWith(): Promise<
	((origin: string, target: Target, seconds: number) => Promise<Load>) | undefined
> {
	const folder = await install('autocannon', AUTOCANNON);
	if (folder === undefined) return undefined;
	const program = join(folder, 'node_modules/autocannon/autocannon.js');
	return async (origin, { path, headers = {}, method = 'GET', body }, seconds) => {
		const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
		const sent = body === undefined ? [] : ['-b', body];
		const args = ['-j', '-c', String(CONNECTIONS), '-d', String(seconds), '-m', method, ...fields, ...sent];
		const { stdout } = await promisify(execFile)(process.execPath, [program, ...args, origin + path], {
			maxBuffer: 10_000_000,
		});
		const { requests, latency, non2xx, errors, timeouts } = JSON.parse(stdout) as {
			requests: { average: number };
			latency: { p99: number };
		} & Record<'non2xx' | 'errors' | 'timeouts', number>;
		return { rate: requests.average, p99: latency.p99, failed: non2xx + errors + timeouts };
	};
}
