import type * as v from 'valibot';
import type { readAreas } from '../../../../functions/contract/public.ts';
import { request } from '../../shared/api/request';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { useWords } from '../words/use-words';
import { projectAreas } from './project-areas';
import type { Statistics } from './statistics';

type Areas = v.InferOutput<(typeof readAreas)['response']>;
const known = remembered<Areas>();
const WIDTH = 420;

/** Cases by area, darker where there are more; the figure stands in the area, so colour is not needed. */
export function AreaMap({ byArea }: { readonly byArea: Statistics['byArea'] }) {
  const { supervision } = useWords();
  const remote = useRemote(known, '/citizen/areas', () =>
    request<Areas>({ method: 'GET', path: '/citizen/areas' }),
  );
  if (remote.value === undefined) return null;
  const { shapes, height } = projectAreas(remote.value.areas, byArea, WIDTH);
  if (shapes.length === 0) return null;
  const most = Math.max(1, ...shapes.map(({ count }) => count));
  return (
    <svg className="d-area-map" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={supervision.byArea}>
      {shapes.map(({ code, name, count, path, middle }) => (
        <g key={code}>
          <title>{supervision.mapLabel(name, count)}</title>
          <path d={path} style={{ fillOpacity: 0.08 + 0.5 * (count / most) }} />
          <text x={middle[0]} y={middle[1] - 4} className="d-area-words">
            {name}
          </text>
          <text x={middle[0]} y={middle[1] + 14} className="d-area-words d-area-count">
            {count}
          </text>
        </g>
      ))}
    </svg>
  );
}
