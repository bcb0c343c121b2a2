/**
 * A JSON-RPC error that stands for no request, as an HTTP answer.
 *
 * @param code of the error: https://modelcontextprotocol.io/specification/2026-07-28/basic#error-codes
 */
export function rpcError(status: number, code: number, message: string): Response {
	return Response.json({ jsonrpc: '2.0', error: { code, message }, id: null }, { status });
}
