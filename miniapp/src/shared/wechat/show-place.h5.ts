type Place = { readonly lng: number; readonly lat: number; readonly name: string };

/** Opens the phone's own map application; nothing is sent to a map service from here. */
export const showPlace = ({ lng, lat, name }: Place): void => {
  window.location.href = `geo:${lat},${lng}?q=${lat},${lng}(${encodeURIComponent(name)})`;
};
