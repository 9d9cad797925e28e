// Generated from src/fixtures/<api>/names.ts by `npm run generate`; do not edit.
export const credentials = {
  axhub: {
    /** owner */
    owner: {"role":"owner","headers":{"X-Api-Key":"axp_owner"}},
    /** owner, access token */
    ownerAccessToken: {"role":"owner, access token","headers":{"Authorization":"Bearer jwt_owner"}},
    /** tenant admin */
    tenantAdmin: {"role":"tenant admin","headers":{"X-Api-Key":"axp_admin"}},
    /** member */
    member: {"role":"member","headers":{"X-Api-Key":"axp_member"}},
    /** inactive member */
    inactiveMember: {"role":"inactive member","headers":{"X-Api-Key":"axp_inactive_member"}},
    /** not a member */
    outsider: {"role":"not a member","headers":{"X-Api-Key":"axp_outsider"}},
    /** platform admin */
    platformAdmin: {"role":"platform admin","headers":{"X-Api-Key":"axp_platform_admin"}},
    /** no GitHub sign-in */
    noGithub: {"role":"no GitHub sign-in","headers":{"X-Api-Key":"axp_no_github"}},
    /** stale GitHub token */
    staleGithub: {"role":"stale GitHub token","headers":{"X-Api-Key":"axp_stale_github"}},
    /** revoked GitHub token */
    revokedGithub: {"role":"revoked GitHub token","headers":{"X-Api-Key":"axp_revoked_github"}},
    /** member of two tenants */
    inBothTenants: {"role":"member of two tenants","headers":{"X-Api-Key":"axp_in_both_tenants"}},
    /** agent without deploy:write */
    agentWithoutDeploy: {"role":"agent without deploy:write","headers":{"Authorization":"Bearer jwt_agent_read"}},
    /** agent with deploy:write */
    agent: {"role":"agent with deploy:write","headers":{"Authorization":"Bearer jwt_agent_deploy"}},
    /** expired access token; not accepted */
    expiredAccessToken: {"role":"expired access token","headers":{"Authorization":"Bearer jwt_owner_expired"}},
    /** expired personal token; not accepted */
    expired: {"role":"expired personal token","headers":{"X-Api-Key":"axp_expired"}},
  },
  gitlab: {
    /** instance admin */
    admin: {"role":"instance admin","headers":{"PRIVATE-TOKEN":"glpat-root"}},
    /** instance admin, scope sudo */
    adminSudo: {"role":"instance admin, scope sudo","headers":{"PRIVATE-TOKEN":"glpat-root-sudo"}},
    /** owner */
    owner: {"role":"owner","headers":{"PRIVATE-TOKEN":"glpat-owner"}},
    /** maintainer */
    maintainer: {"role":"maintainer","headers":{"PRIVATE-TOKEN":"glpat-maintainer"}},
    /** developer */
    developer: {"role":"developer","headers":{"PRIVATE-TOKEN":"glpat-developer"}},
    /** reporter */
    reporter: {"role":"reporter","headers":{"PRIVATE-TOKEN":"glpat-reporter"}},
    /** guest */
    guest: {"role":"guest","headers":{"PRIVATE-TOKEN":"glpat-guest"}},
    /** not a member */
    outsider: {"role":"not a member","headers":{"PRIVATE-TOKEN":"glpat-outsider"}},
    /** maintainer, scope read_api */
    readApi: {"role":"maintainer, scope read_api","headers":{"PRIVATE-TOKEN":"glpat-maintainer-read-api"}},
    /** maintainer, scope read_user */
    readUser: {"role":"maintainer, scope read_user","headers":{"PRIVATE-TOKEN":"glpat-maintainer-read-user"}},
    /** expired token; not accepted */
    expired: {"role":"expired token","headers":{"PRIVATE-TOKEN":"glpat-expired"}},
    /** revoked token; not accepted */
    revoked: {"role":"revoked token","headers":{"PRIVATE-TOKEN":"glpat-revoked"}},
  },
  quay: {
    /** superuser devtable, all scopes */
    superuser: {"role":"superuser devtable, all scopes","headers":{"Authorization":"Bearer quay-superuser-0000000000000000000000000"}},
    /** administrator of buynlarge, all scopes */
    orgAdmin: {"role":"administrator of buynlarge, all scopes","headers":{"Authorization":"Bearer quay-org-admin-0000000000000000000000000"}},
    /** creator in buynlarge, all scopes */
    creator: {"role":"creator in buynlarge, all scopes","headers":{"Authorization":"Bearer quay-creator-000000000000000000000000000"}},
    /** member of buynlarge, all scopes */
    member: {"role":"member of buynlarge, all scopes","headers":{"Authorization":"Bearer quay-member-0000000000000000000000000000"}},
    /** administrator of buynlarge/orgrepo, all scopes */
    repoAdmin: {"role":"administrator of buynlarge/orgrepo, all scopes","headers":{"Authorization":"Bearer quay-repo-admin-000000000000000000000000"}},
    /** writer of buynlarge/orgrepo, all scopes */
    writer: {"role":"writer of buynlarge/orgrepo, all scopes","headers":{"Authorization":"Bearer quay-writer-0000000000000000000000000000"}},
    /** reader of buynlarge/orgrepo, all scopes */
    reader: {"role":"reader of buynlarge/orgrepo, all scopes","headers":{"Authorization":"Bearer quay-reader-0000000000000000000000000000"}},
    /** ordinary user public, all scopes */
    user: {"role":"ordinary user public, all scopes","headers":{"Authorization":"Bearer quay-user-000000000000000000000000000000"}},
    /** outsider randomuser, all scopes */
    outsider: {"role":"outsider randomuser, all scopes","headers":{"Authorization":"Bearer quay-outsider-00000000000000000000000000"}},
    /** devtable, scope repo:read only */
    repoRead: {"role":"devtable, scope repo:read only","headers":{"Authorization":"Bearer quay-scope-repo-read-0000000000000000000"}},
    /** devtable, scope repo:write only */
    repoWrite: {"role":"devtable, scope repo:write only","headers":{"Authorization":"Bearer quay-scope-repo-write-000000000000000000"}},
    /** devtable, scope repo:admin only */
    repoAdminScope: {"role":"devtable, scope repo:admin only","headers":{"Authorization":"Bearer quay-scope-repo-admin-000000000000000000"}},
    /** devtable, scope repo:create only */
    repoCreate: {"role":"devtable, scope repo:create only","headers":{"Authorization":"Bearer quay-scope-repo-create-00000000000000000"}},
    /** devtable, scope org:admin only */
    orgAdminScope: {"role":"devtable, scope org:admin only","headers":{"Authorization":"Bearer quay-scope-org-admin-0000000000000000000"}},
    /** devtable, scope user:read only */
    userRead: {"role":"devtable, scope user:read only","headers":{"Authorization":"Bearer quay-scope-user-read-0000000000000000000"}},
    /** devtable, scope user:admin only */
    userAdmin: {"role":"devtable, scope user:admin only","headers":{"Authorization":"Bearer quay-scope-user-admin-000000000000000000"}},
    /** devtable, scope super:user only */
    superUserScope: {"role":"devtable, scope super:user only","headers":{"Authorization":"Bearer quay-scope-super-user-000000000000000000"}},
    /** expired; not accepted */
    expired: {"role":"expired","headers":{"Authorization":"Bearer quay-expired-000000000000000000000000000"}},
    /** revoked; not accepted */
    revoked: {"role":"revoked","headers":{"Authorization":"Bearer quay-revoked-000000000000000000000000000"}},
    /** of a disabled user; not accepted */
    disabled: {"role":"of a disabled user","headers":{"Authorization":"Bearer quay-disabled-00000000000000000000000000"}},
    /** of a deleted application; not accepted */
    deletedApplication: {"role":"of a deleted application","headers":{"Authorization":"Bearer quay-deleted-application-000000000000000"}},
  },
  zuul: {
    /** administrator of tenant-one and tenant-gate */
    admin: {"role":"administrator of tenant-one and tenant-gate","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjo0MTAyNDQ0Nzk5LCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Inp1dWxfb3BlcmF0b3IiLCJzdWIiOiJhZG1pbiIsInp1dWwiOnsiYWRtaW4iOlsidGVuYW50LW9uZSIsInRlbmFudC1nYXRlIl19fQ.daDeCHA2ELpJ2U1-auMR1lHPlSWwMmw-3Nu1ZpKF8n0"}},
    /** administrator of tenant-one by its admin rules */
    ruleAdmin: {"role":"administrator of tenant-one by its admin rules","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjo0MTAyNDQ0Nzk5LCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Inp1dWxfb3BlcmF0b3IiLCJzdWIiOiJydWxlLWFkbWluIiwiZ3JvdXBzIjpbInp1dWwtYWRtaW5zIl19.lG0ilyDD3DU6_7W_axs6E-dK4k7pHjdVP-lxUVsRjeQ"}},
    /** administrator of tenant-two */
    tenantTwoAdmin: {"role":"administrator of tenant-two","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjo0MTAyNDQ0Nzk5LCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Inp1dWxfb3BlcmF0b3IiLCJzdWIiOiJ0d28tYWRtaW4iLCJ6dXVsIjp7ImFkbWluIjpbInRlbmFudC10d28iXX19.b2iiTruzA8LcKyxcvBsZk_fyQ9-gsROZK8HvcamBHRw"}},
    /** administrator of tenant-protected */
    protectedAdmin: {"role":"administrator of tenant-protected","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjo0MTAyNDQ0Nzk5LCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Inp1dWxfb3BlcmF0b3IiLCJzdWIiOiJwcm90ZWN0ZWQtYWRtaW4iLCJ6dXVsIjp7ImFkbWluIjpbInRlbmFudC1wcm90ZWN0ZWQiXX19.U1g6FojBN4v0jOjWdiPH5CcJaKlPXts9G3X25LacHYc"}},
    /** administrator of the installation */
    operator: {"role":"administrator of the installation","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjo0MTAyNDQ0Nzk5LCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Inp1dWxfb3BlcmF0b3IiLCJzdWIiOiJvcGVyYXRvciIsInp1dWwiOnsiYWRtaW4iOlsiKiJdfX0.Zm7EMZNt-tb0UZhbH4VtdJL0umOUxHZkiRiNisokx8g"}},
    /** user without rights */
    user: {"role":"user without rights","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjo0MTAyNDQ0Nzk5LCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Inp1dWxfb3BlcmF0b3IiLCJzdWIiOiJ1c2VyIn0.Czvbz5B-YdomjKMuaGnNHyC7-3oASz-Qs6R6xBkrTVA"}},
    /** reader of tenant-protected */
    reader: {"role":"reader of tenant-protected","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjo0MTAyNDQ0Nzk5LCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Inp1dWxfb3BlcmF0b3IiLCJzdWIiOiJyZWFkZXIiLCJncm91cHMiOlsicmVhZGVycyJdfQ.ODTatf9w6ZTTd6iLlJYfi-OkMWlskFYUJY28GdTq20s"}},
    /** expired; not accepted */
    expired: {"role":"expired","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjoxNjAwMDAwMDAwLCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Inp1dWxfb3BlcmF0b3IiLCJzdWIiOiJhZG1pbiIsInp1dWwiOnsiYWRtaW4iOlsidGVuYW50LW9uZSJdfX0.xo6kaQZw7tnW9xDG2Lixe4gSusT0sYOODMRnQNituw4"}},
    /** wrong signature; not accepted */
    wrongSignature: {"role":"wrong signature","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjo0MTAyNDQ0Nzk5LCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Inp1dWxfb3BlcmF0b3IiLCJzdWIiOiJhZG1pbiJ9.lodAzvtVMvoGInyCZVFKWdkjKTFX42aoSbDXDBeVW6w"}},
    /** unknown issuer; not accepted */
    unknownIssuer: {"role":"unknown issuer","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjo0MTAyNDQ0Nzk5LCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Im5vYm9keSIsInN1YiI6ImFkbWluIn0.wUBRtSP9-AP24mMEa7rdZus1hhpJA9TUhmmgBYFKlQA"}},
    /** issuer whose keys cannot be fetched; not accepted */
    withoutKeySet: {"role":"issuer whose keys cannot be fetched","headers":{"Authorization":"Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJ6dXVsLmV4YW1wbGUuY29tIiwiZXhwIjo0MTAyNDQ0Nzk5LCJpYXQiOjE3NjcyMjU2MDAsImlzcyI6Imh0dHBzOi8vYXV0aC5leGFtcGxlLmNvbS9yZWFsbXMvenV1bCIsInN1YiI6ImFkbWluIn0.TEPvbozAcclThuHW-ABOx_WcmMMiH1IRXuRh__iX_x0"}},
  },
} as const;
