import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { SEE_PEOPLE } from './access';
import { PeopleList } from './list/people-list';
import { PersonPage } from './person/person-page';

/** Everybody who rents or lets: the list, and one person. */
export default function PeoplePage() {
  return (
    <Page.Protect permissions={SEE_PEOPLE}>
      <Routes>
        <Route index element={<PeopleList />} />
        <Route path=":personId" element={<PersonPage />} />
      </Routes>
    </Page.Protect>
  );
}
