/** The picture of a row in a list; the title beside it says what it shows. */
export function RowPhoto({ src }: { src: string | undefined }) {
  return (
    <div className="w-24 flex-none self-start overflow-hidden rounded-control bg-sunk sm:w-36">
      {src ? (
        <img
          src={src}
          alt=""
          width={144}
          height={108}
          loading="lazy"
          className="photo aspect-4/3 w-full object-cover"
        />
      ) : (
        <div className="aspect-4/3" />
      )}
    </div>
  );
}
