"""Artifacts of images in states that last, made with upstream's own classes."""

import time
import uuid

from zuul.model import ImageBuildArtifact, ImageUpload

IMAGE = "review.example.com%2Fcommon-config/debian-local"


def tell_images(test, api):
    first, = test.launcher.image_build_registry.getArtifactsForImage(IMAGE)[:1]
    of_two = _artifact(test, first, "tenant-two")
    locked = _artifact(test, first, "tenant-one")
    with test.createZKContext(None) as context:
        # Also of tenant-two: a launcher deletes all but the two newest uploads of an image, if it can lock them.
        for thing in (*of_two, *locked):
            thing.acquireLock(context)
    return {
        "tenantTwoArtifactUuid": of_two[0].uuid,
        "tenantTwoUploadUuid": of_two[1].uuid,
        "lockedArtifactUuid": locked[0].uuid,
        "lockedUploadUuid": locked[1].uuid,
    }


def _artifact(test, like, tenant):
    """An artifact of the image that this tenant built, and its upload to the first endpoint."""
    upload = next(one for one in
                  test.launcher.image_upload_registry.getUploadsForImage(IMAGE)
                  if one.artifact_uuid == like.uuid
                  and one.endpoint_name == "aws/aws-us-east-1")
    new = uuid.uuid4().hex
    with test.createZKContext(None) as context:
        artifact = ImageBuildArtifact.new(context, **like.toDict() | {
            "uuid": new, "build_tenant_name": tenant, "timestamp": time.time()})
        copy = ImageUpload.new(context, **upload.toDict() | {
            "uuid": uuid.uuid4().hex, "artifact_uuid": new,
            "timestamp": time.time(), "validated": True})
    return artifact, copy
