import { readableOn } from '../pitch/colour';

/** A side's colour as the pitch draws it: ours plain, theirs hatched. */
export function Swatch({ colour, hatched }: { colour: string; hatched: boolean }) {
  return (
    <svg class="swatch" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="9" fill={colour} />
      {hatched && (
        <path
          d="M3 5l12 12M6.5 2.5l11 11M1.5 9.5l9 9M11 1.5l7.5 7.5"
          stroke={readableOn(colour)}
          stroke-width="1.5"
          opacity=".6"
        />
      )}
      <circle cx="10" cy="10" r="9" fill="none" stroke="currentColor" stroke-width="1.5" opacity=".55" />
    </svg>
  );
}
