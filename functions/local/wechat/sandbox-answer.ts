/** What WeChat's ordinary services answer: HTTP 200 whatever happened. */
export const answer = (body: Readonly<Record<string, unknown>>): Response => Response.json(body);

export const problem = (errcode: number, errmsg: string): Response => answer({ errcode, errmsg });
