import { clean } from '../terminal/clean.ts';

/**
 * Runs a command and sets the exit code of the process: what the command returns, or 2 where it
 * throws, whose message is then printed.
 */
export async function exitWith(run: () => Promise<number> | number): Promise<void> {
	try {
		process.exitCode = await run();
	} catch (error) {
		console.error(clean(error instanceof Error ? error.message : String(error)));
		process.exitCode = 2;
	}
}
