# Shop, IPv4 and IPv6: shop:2
# Why: The admin listener binds IPv4 only unless told otherwise.
cat > etc_shop_shop.conf <<'END'
admin = ::
price = $5
END
docker network create --ipv6 shop-dual-stack
docker run --rm --name shop --network shop-dual-stack \
  --publish 127.0.0.1:7000:7000 \
  --publish '[::1]:7000:7000' \
  --publish 127.0.0.1:8080:8080 \
  --publish '[::1]:8080:8080' \
  --env 'SHOP_TILL=$(TILL)' \
  --env SHOP_LIMIT=1e3 \
  --env SHOP_OPEN=no \
  --volume "$PWD"/etc_shop_shop.conf:/etc/shop/shop.conf:ro \
  shop:2 shop --admin :: --greeting 'it costs $5, "all in"'
