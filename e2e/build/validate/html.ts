import { execFileSync, spawnSync } from 'node:child_process';
import jar from 'vnu-jar';

/** The answer of the checker. */
interface Report {
	messages: { type: string; url?: string; lastLine?: number; message: string; extract?: string }[];
}

export const hasJava = spawnSync('java', ['-version']).status === 0;

/** What the Nu HTML checker calls an error in any page of a folder. */
export function htmlErrors(folder: string): string[] {
	const options = ['--skip-non-html', '--errors-only', '--exit-zero-always', '--stdout', '--format', 'json'];
	const report = execFileSync('java', ['-jar', jar.toString(), ...options, folder], {
		encoding: 'utf8',
		maxBuffer: 1e9,
	});
	const { messages } = JSON.parse(report) as Report;
	return messages.map(
		({ url = '', lastLine = 0, message, extract = '' }) =>
			`${url.replace(/^.*\/dist\//, '')}:${lastLine} ${message} ${extract}`,
	);
}
