import { PageFailure } from '~/features/failure/page-failure';

export function loader() {
  throw new Response('Not found', { status: 404 });
}

export default function NotFound() {
  return null;
}

export function ErrorBoundary() {
  return <PageFailure search />;
}
