import { engines } from '../version.ts';
import { isOlder } from './init/requirements.ts';

/**
 * Why a version of Node cannot run the commands, with the way out; undefined where it can.
 *
 * @example
 * nodeRefusal('20.19.0'); // 'known-issues needs Node 22.12.0 or newer, and this is 20.19.0.\n…'
 */
export function nodeRefusal(present: string, wanted = engines.node): string | undefined {
	if (!isOlder(present, wanted)) return undefined;
	const least = wanted.replace(/^\D+/, '');
	return `known-issues needs Node ${least} or newer, and this is ${present}.\nInstall it from https://nodejs.org, then run this again.`;
}
